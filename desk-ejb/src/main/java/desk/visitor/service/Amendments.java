package desk.visitor.service;

import desk.shared.domain.Uuid7;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Vault;
import desk.visitor.service.VisitRegister.Amendment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Corrections of closed visits: what was written stays, the correction stands beside it, its personal values sealed. */
@ApplicationScoped
public class Amendments {

    /** Between the old and the new value under one seal; cannot be typed. */
    private static final char SPLIT = '\u001F';

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Writes a correction of one field; both values are sealed under the visitor's key. */
    void add(UUID visitId, UUID visitorId, String field, String oldValue, String newValue, String reason) {
        String both = (oldValue == null ? "" : oldValue) + SPLIT + (newValue == null ? "" : newValue);
        entities.createNativeQuery("""
                        insert into visit_amendment (id, visit_id, field, sealed, reason, amended_at, amended_by, amended_by_name)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, Uuid7.next())
                .setParameter(2, visitId)
                .setParameter(3, field)
                .setParameter(4, vault.seal(visitorId, both))
                .setParameter(5, reason)
                .setParameter(6, Timestamp.from(clock.instant()))
                .setParameter(7, caller.get().accountId())
                .setParameter(8, caller.get().displayName())
                .executeUpdate();
    }

    /** The corrections of a visit, oldest first. */
    @SuppressWarnings("unchecked")
    List<Amendment> of(UUID visitId, UUID visitorId) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select field, sealed, reason, amended_at, amended_by_name from visit_amendment
                        where visit_id = ?1 order by amended_at, id""").setParameter(1, visitId).getResultList();
        return rows.stream().map(row -> amendment(row, visitorId)).toList();
    }

    private Amendment amendment(Object[] row, UUID visitorId) {
        Optional<String> both = vault.open(visitorId, (byte[]) row[1]);
        String[] values =
                both.map(text -> text.split(String.valueOf(SPLIT), -1)).orElse(new String[] {null, null});
        return new Amendment(
                (String) row[0], values[0], values[1], (String) row[2], ((Timestamp) row[3]).toInstant(), (String)
                        row[4]);
    }
}
