/** Use cases of the door: expecting, letting in, seeing out; the board, the register and its search (D10, D16, R1). */
package desk.visitor.service;
