package desk.security.service;

import java.time.Instant;
import java.util.UUID;

/**
 * One record of the audit as the page shows it.
 *
 * @param action message key {@code event.<action>}
 * @param details ids and values that say nothing of a person, as JSON
 * @param personal whether there is a personal part, and whether it can still be read
 */
public record AuditLine(
        long seq,
        Instant at,
        UUID actorId,
        String actorName,
        String origin,
        String action,
        String subjectKind,
        UUID subjectId,
        String details,
        Personal personal,
        boolean sealed) {

    /** The personal part: none, sealed and revealable, or gone with its person's key. */
    public enum Personal {
        NONE,
        SEALED,
        REMOVED
    }
}
