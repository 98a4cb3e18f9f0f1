package desk.visitor.service;

import desk.shared.domain.Masks;
import desk.shared.domain.SearchKeys;
import desk.shared.service.Allowed;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.NotFound;
import desk.shared.service.UseCase;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.Visitor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds remembered visitors by a fragment of the name in Chinese, pinyin or initials, by the whole phone or its last four
 * digits, by plate or by document.
 */
@Stateless
@UseCase
public class VisitorFinder {

    /** A remembered visitor, enough to tell two of the same name apart; the phone is masked. */
    public record Found(
            UUID id,
            String name,
            String organisation,
            String phone,
            String document,
            Instant lastVisitAt,
            boolean in) {}

    /**
     * What the form is filled with when a remembered visitor is picked: who they are, and what the last visit was for. Phone
     * and document are masked: whoever needs a whole number reveals it, for a reason.
     */
    public record Remembered(
            UUID id,
            String name,
            String sex,
            String phone,
            String organisation,
            String plate,
            String documentKind,
            String document,
            String purpose,
            String place,
            List<UUID> hosts) {}

    private static final int CANDIDATES = 300;

    /* Whether somebody is in is asked of the few that are shown, one by one: "limit" keeps it from being asked of all who are in. */
    private static final String FIND = """
            select p.id, p.name, p.organisation, p.phone, p.document_mask, p.last_visit_at,
                   (select true from visit v where v.visitor_id = p.id and v.state = 'IN' limit 1) is not null
            from (select k.owner_id, min(length(k.key)) as distance
                  from (select owner_id, key from search_key
                        where owner_kind = 'visitor' and key like ?1 order by key limit %d) k
                  group by k.owner_id) hit
            join visitor p on p.id = hit.owner_id
            order by hit.distance > ?2, p.last_visit_at desc nulls last, p.id
            limit ?3""".formatted(CANDIDATES);

    private static final String REMEMBER = """
            select p.id, p.name, p.sex, p.phone, coalesce(last.organisation, p.organisation), coalesce(last.plate, p.plate),
                   p.document_kind, p.document_mask, last.purpose, last.place,
                   (select string_agg(cast(h.person_id as text), ',' order by h.position) from visit_host h where h.visit_id = last.id)
            from visitor p
            left join lateral (select v.* from visit v where v.visitor_id = p.id order by v.registered_at desc limit 1) last on true
            where p.id = ?1 and p.erased_at is null""";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    VisitorBook book;

    @Inject
    Guesses guesses;

    @Inject
    Journal journal;

    /** The best few, those whose key matches whole first, then the latest visitors. Empty for an empty fragment. */
    @Allowed(VisitPermissions.READ)
    @SuppressWarnings("unchecked")
    public List<Found> find(String typed, int limit) {
        String key = SearchKeys.normalise(typed);
        if (key.isEmpty() || guesses.tooManyNumbers(typed)) {
            return List.of();
        }
        List<Object[]> rows = entities.createNativeQuery(FIND)
                .setParameter(1, VisitRegister.pattern(typed))
                .setParameter(2, key.length())
                .setParameter(3, limit)
                .getResultList();
        if (rows.isEmpty()) {
            guesses.foundNobody(typed);
        }
        return rows.stream()
                .map(row -> new Found(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        mask((String) row[3]),
                        (String) row[4],
                        row[5] == null ? null : ((Timestamp) row[5]).toInstant(),
                        (Boolean) row[6]))
                .toList();
    }

    /** What fills the form for a picked visitor. */
    @Allowed(VisitPermissions.REGISTER)
    public Remembered remembered(UUID visitorId) {
        List<?> rows =
                entities.createNativeQuery(REMEMBER).setParameter(1, visitorId).getResultList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        Object[] row = (Object[]) rows.get(0);
        return new Remembered(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                mask((String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                ids((String) row[10]));
    }

    /**
     * The visitor whose document was typed or read, if remembered. That somebody is on record is told of whoever's number is
     * tried: a hit is audited, and too many misses are refused.
     *
     * @throws BusinessException {@code document.too-many-misses}
     */
    @Allowed(VisitPermissions.REGISTER)
    public Optional<Remembered> byDocument(String kind, String number) {
        VisitForm form = new VisitForm(
                null, null, null, null, null, kind, number, null, null, null, null, null, List.of(), null, null, null);
        guesses.checkDocument();
        Optional<Visitor> known = book.byDocument(VisitorBook.document(form));
        if (known.isEmpty()) {
            guesses.documentMissed();
            return Optional.empty();
        }
        UUID visitor = known.get().id();
        journal.record(Entry.audit("VISITOR_FOUND_BY_DOCUMENT", "visitor", visitor));
        return Optional.of(remembered(visitor));
    }

    private static String mask(String phone) {
        return phone == null ? null : Masks.phone(phone);
    }

    private static List<UUID> ids(String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
    }
}
