/** The visitor feature's pages and its REST resource (R1). */
package desk.visitor.web;
