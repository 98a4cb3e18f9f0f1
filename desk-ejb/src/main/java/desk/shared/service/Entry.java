package desk.shared.service;

import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened, for the {@link Journal}.
 *
 * @param kind what happened, in capitals ({@code VISIT_CHECKED_IN}); message key {@code event.<kind>} tells it to people
 * @param subjectKind what it happened to ({@code visit}, {@code account} …); also the push topic
 * @param subjectId the record, or null where there is none (an export)
 * @param deskId the desk it happened at, or null
 * @param details ids and values that say nothing of a person
 * @param personId whose data {@code personal} is, or null
 * @param personal personal values (before and after), sealed under that person's key in the audit, never in the event
 * @param auditOnly true for reveals, sign-ins and exports: recorded, but no event and no push
 */
public record Entry(
        String kind,
        String subjectKind,
        UUID subjectId,
        UUID deskId,
        Map<String, ?> details,
        UUID personId,
        Map<String, String> personal,
        boolean auditOnly) {

    /** A change that the world hears of. */
    public static Entry change(String kind, String subjectKind, UUID subjectId) {
        return new Entry(kind, subjectKind, subjectId, null, Map.of(), null, Map.of(), false);
    }

    /** Something only the audit keeps: a reveal, a sign-in, an export. */
    public static Entry audit(String kind, String subjectKind, UUID subjectId) {
        return new Entry(kind, subjectKind, subjectId, null, Map.of(), null, Map.of(), true);
    }

    public Entry at(UUID desk) {
        return new Entry(kind, subjectKind, subjectId, desk, details, personId, personal, auditOnly);
    }

    public Entry with(Map<String, ?> more) {
        return new Entry(kind, subjectKind, subjectId, deskId, more, personId, personal, auditOnly);
    }

    /** Adds personal values of one person; they are sealed before they are stored. */
    public Entry about(UUID person, Map<String, String> values) {
        return new Entry(kind, subjectKind, subjectId, deskId, details, person, values, auditOnly);
    }
}
