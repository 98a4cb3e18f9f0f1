/** Signing in, own account, users, roles, tokens, settings, jobs, the audit and erasure (D10, section E). */
package desk.security.service;
