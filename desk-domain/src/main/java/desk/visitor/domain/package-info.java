/** Visits at the desk (R1): visitors, the documents they show, their badges. */
package desk.visitor.domain;
