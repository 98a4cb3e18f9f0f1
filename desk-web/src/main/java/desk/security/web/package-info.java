/** Signing in and administration in the browser: the session, the guards before every page, and the pages themselves. */
package desk.security.web;
