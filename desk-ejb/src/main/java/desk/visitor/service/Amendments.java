package desk.visitor.service;

import desk.shared.domain.Masks;
import desk.shared.domain.Uuid7;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Vault;
import desk.visitor.domain.Amendable;
import desk.visitor.service.VisitRegister.Amendment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Corrections of closed visits: what was written stays, the correction stands beside it, its values and its reason sealed. */
@ApplicationScoped
public class Amendments {

    /** Between the old value, the new one and the reason under one seal; cannot be typed. */
    private static final char SPLIT = '\u001F';

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Writes a correction of one field; both values and the reason are sealed under the visitor's key. */
    void add(UUID visitId, UUID visitorId, String field, String oldValue, String newValue, String reason) {
        String all = text(oldValue) + SPLIT + text(newValue) + SPLIT + reason;
        entities.createNativeQuery("""
                        insert into visit_amendment (id, visit_id, field, sealed, amended_at, amended_by, amended_by_name)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, Uuid7.next())
                .setParameter(2, visitId)
                .setParameter(3, field)
                .setParameter(4, vault.seal(visitorId, Amendable.SEALED, all))
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, caller.get().accountId())
                .setParameter(7, caller.get().displayName())
                .executeUpdate();
    }

    /** The corrections of a visit, oldest first, whole: for readers mask them with {@link #masked}. */
    @SuppressWarnings("unchecked")
    List<Amendment> of(UUID visitId, UUID visitorId) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select field, sealed, reason, amended_at, amended_by_name from visit_amendment
                        where visit_id = ?1 order by amended_at, id""").setParameter(1, visitId).getResultList();
        return rows.stream().map(row -> amendment(row, visitorId)).toList();
    }

    /** The corrections of a visit as readers of the register see them, oldest first. */
    List<Amendment> masked(UUID visitId, UUID visitorId) {
        return of(visitId, visitorId).stream().map(Amendments::masked).toList();
    }

    /** As readers of the register see it: no phone and no document's number in plain, neither the old nor the new one. */
    private static Amendment masked(Amendment one) {
        return new Amendment(
                one.field(),
                masked(one.field(), one.oldValue()),
                masked(one.field(), one.newValue()),
                one.reason(),
                one.at(),
                one.by());
    }

    /** A field's value as readers see it; {@link RegisterCare} reveals the whole one. */
    static String masked(String field, String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        if (field.equals(Amendable.PHONE.key())) {
            return Masks.phone(value);
        }
        return field.equals(Amendable.DOCUMENT.key())
                ? Amendable.document(Amendable.kindOf(value), Masks.document(Amendable.numberOf(value)))
                : value;
    }

    /** Removes the reasons written before reasons were sealed. */
    void forgetReasons(UUID visitorId) {
        entities.createNativeQuery("""
                        update visit_amendment set reason = null
                        where reason is not null and visit_id in (select id from visit where visitor_id = ?1)""").setParameter(1, visitorId).executeUpdate();
    }

    private Amendment amendment(Object[] row, UUID visitorId) {
        String[] values = vault.open(visitorId, Amendable.SEALED, (byte[]) row[1])
                .map(text -> text.split(String.valueOf(SPLIT), -1))
                .orElse(new String[] {null, null, null});
        String reason = values.length > 2 ? values[2] : (String) row[2];
        return new Amendment(
                (String) row[0], values[0], values[1], reason, ((Timestamp) row[3]).toInstant(), (String) row[4]);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
