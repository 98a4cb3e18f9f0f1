package desk.security.service;

import desk.security.domain.SecurityPermissions;
import desk.security.service.AuditLine.Personal;
import desk.shared.service.Allowed;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.NotFound;
import desk.shared.service.Sealer;
import desk.shared.service.Slice;
import desk.shared.service.UseCase;
import desk.shared.service.Vault;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Reading the audit (D10): newest first, by keyset; the personal part only on request, with a reason, itself audited. */
@Stateless
@UseCase
public class AuditTrail {

    private static final String SELECT = """
            select r.seq, r.at, r.actor_id, r.actor_name, r.origin, r.action, r.subject_kind, r.subject_id, cast(r.details as text),
                   r.personal is not null, k.wrapped is not null, exists (select from audit_member m where m.seq = r.seq)
            from audit_record r left join person_key k on k.person_id = r.person_id
            where true""";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    AuditVerifying verifying;

    @Inject
    Vault vault;

    @Inject
    Journal journal;

    @Inject
    Jsonb json;

    /**
     * A window of the audit.
     *
     * @param before the line after which to go on, towards older ones; null for the newest
     */
    @Allowed(SecurityPermissions.AUDIT_READ)
    public Slice<AuditLine> list(AuditQuery query, AuditPlace before, int limit) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        condition(sql, values, " and r.at >= ?", query.from());
        condition(sql, values, " and r.at < ?", query.to());
        condition(sql, values, " and r.actor_id = ?", query.actor());
        condition(sql, values, " and r.action = ?", query.action());
        condition(sql, values, " and r.subject_id = ?", query.subject());
        if (before != null) {
            condition(sql, values, " and r.at <= ?", before.at());
            condition(sql, values, " and (r.at, r.seq) < (?", before.at());
            condition(sql, values, ", ?)", before.seq());
        }
        var select = entities.createNativeQuery(sql + " order by r.at desc, r.seq desc");
        for (int i = 0; i < values.size(); i++) {
            select.setParameter(i + 1, values.get(i));
        }
        List<AuditLine> lines = new ArrayList<>();
        for (Object row : select.setMaxResults(limit + 1).getResultList()) {
            lines.add(line((Object[]) row));
        }
        return Slice.ofOneMore(lines, limit);
    }

    /**
     * Opens the personal part of one record.
     *
     * @return the values by name, or empty when they were removed with the person
     */
    @Allowed(SecurityPermissions.AUDIT_PERSONAL)
    public Optional<Map<String, String>> reveal(AuditPlace place, RevealReason reason) {
        List<?> rows = entities.createNativeQuery(
                        "select person_id, personal from audit_record where at = ?1 and seq = ?2 and personal is not null")
                .setParameter(1, Timestamp.from(place.at()))
                .setParameter(2, place.seq())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        Object[] row = (Object[]) rows.get(0);
        UUID person = (UUID) row[0];
        journal.record(Entry.audit("AUDIT_REVEALED", "person", person)
                .with(Map.of("seq", place.seq(), "reason", reason.name())));
        return vault.open(person, Sealer.AUDIT, (byte[]) row[1]).map(this::values);
    }

    /** Walks the whole chain and names the first break; up to some seconds for a million records. */
    @Allowed(SecurityPermissions.AUDIT_READ)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditReport verify() {
        return verifying.now();
    }

    /** When the last block was sealed; null before the first. */
    @Allowed(SecurityPermissions.AUDIT_READ)
    public Instant lastSealedAt() {
        Timestamp at = (Timestamp) entities.createNativeQuery(
                        "select max(sealed_at) from audit_block where block_no = (select max(block_no) from audit_block)")
                .getSingleResult();
        return at == null ? null : at.toInstant();
    }

    private Map<String, String> values(String text) {
        Map<String, String> values = new TreeMap<>();
        json.fromJson(text, Map.class)
                .forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        return values;
    }

    private static void condition(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value instanceof Instant moment ? Timestamp.from(moment) : value);
            sql.append(condition.replace("?", "?" + values.size()));
        }
    }

    private static AuditLine line(Object[] row) {
        Personal personal = !(Boolean) row[9] ? Personal.NONE : (Boolean) row[10] ? Personal.SEALED : Personal.REMOVED;
        return new AuditLine(
                ((Number) row[0]).longValue(),
                ((Timestamp) row[1]).toInstant(),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (UUID) row[7],
                (String) row[8],
                personal,
                (Boolean) row[11]);
    }
}
