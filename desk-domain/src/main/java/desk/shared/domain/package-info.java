/** The kernel of the domain: identifiers, values and refusals every feature shares; it knows no feature. */
package desk.shared.domain;
