package desk.security.service;

import java.time.Instant;
import java.util.UUID;

/**
 * What the audit page asks for; each may be null.
 *
 * @param from the earliest moment
 * @param to the moment before which
 * @param actor who, by account
 * @param action what, by its exact name
 * @param subject what it happened to
 */
public record AuditQuery(Instant from, Instant to, UUID actor, String action, UUID subject) {}
