/** The kernel of the services: callers, permissions, the journal, keys, settings, drafts, jobs and lists; it knows no feature. */
package desk.shared.service;
