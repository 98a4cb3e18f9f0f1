/** Accounts, roles, sign-in rules and REST tokens (section E: accounts, audit, personal data protected). */
package desk.security.domain;
