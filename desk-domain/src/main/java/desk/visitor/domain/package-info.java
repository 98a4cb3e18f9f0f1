/** Visitors, their documents and visits, and the badges they wear: the register R1 (来访人员登记表). */
package desk.visitor.domain;
