package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to one record, in the order it happened: who did what, when. Callers check that the reader may see the record. */
@ApplicationScoped
public class Story {

    /**
     * One event of a record.
     *
     * @param kind message key {@code event.<kind>}
     * @param details the event's data as JSON: ids and values that say nothing of a person
     */
    public record Step(Instant at, String kind, UUID actorId, String actorName, String details) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    /** The record's events, oldest first, at most 500. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Step> of(UUID subjectId) {
        return read("asc", subjectId, 500);
    }

    /** The record's latest event: who was faster. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Optional<Step> latest(UUID subjectId) {
        return read("desc", subjectId, 1).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Step> read(String direction, UUID subjectId, int limit) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select at, kind, actor_id, actor_name, cast(data as text) from event_log where subject_id = ?1 order by seq "
                                + direction)
                .setParameter(1, subjectId)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Step(
                        ((Timestamp) row[0]).toInstant(), (String) row[1], (UUID) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }
}
