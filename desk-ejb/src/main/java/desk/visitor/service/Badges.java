package desk.visitor.service;

import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.UseCase;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.BadgeNumber;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeping the badge pool of the caller's desk: what there is, adding a range, taking out of use, finding a lost one. */
@Stateless
@UseCase
public class Badges {

    /** A badge and, when it is out, the visit it is out with. */
    public record Badge(String number, String state, UUID visitId, Long visitNumber) {}

    private static final int MOST_AT_ONCE = 1000;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    BadgePool pool;

    @Inject
    Journal journal;

    @Inject
    CurrentCaller caller;

    /** The badge to offer next, or null when none is free. */
    @Allowed(VisitPermissions.CHECK_IN)
    public String next() {
        return pool.nextFree(caller.get().deskId()).orElse(null);
    }

    /** The whole pool by number. */
    @Allowed(VisitPermissions.READ)
    @SuppressWarnings("unchecked")
    public List<Badge> all() {
        List<Object[]> rows = entities.createNativeQuery("""
                        select b.number, b.state, b.visit_id, v.number as visit_number from badge b left join visit v on v.id = b.visit_id
                        where b.desk_id = ?1 order by length(b.number), b.number""")
                .setParameter(1, caller.get().deskId())
                .getResultList();
        return rows.stream()
                .map(row -> new Badge(
                        (String) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        row[3] == null ? null : ((Number) row[3]).longValue()))
                .toList();
    }

    /** Adds badges {@code prefix}001 … with as many digits as {@code last} has; those there already stay as they are. */
    @Allowed(VisitPermissions.BADGES)
    public int add(String prefix, int first, int last) {
        if (first < 0 || last < first || last - first >= MOST_AT_ONCE) {
            throw new BusinessException("badge.range", "last", MOST_AT_ONCE);
        }
        int digits = Math.max(3, Integer.toString(last).length());
        String clean = BadgeNumber.prefix(prefix, digits);
        int added = entities.createNativeQuery("""
                        insert into badge (desk_id, number, state)
                        select ?1, ?2 || lpad(cast(n as text), ?3, '0'), 'FREE' from generate_series(?4, ?5) n on conflict do nothing""")
                .setParameter(1, caller.get().deskId())
                .setParameter(2, clean)
                .setParameter(3, digits)
                .setParameter(4, first)
                .setParameter(5, last)
                .executeUpdate();
        journal.record(Entry.change("BADGES_ADDED", "badge", caller.get().deskId())
                .at(caller.get().deskId())
                .with(Map.of("prefix", clean, "first", first, "last", last)));
        return added;
    }

    /** A lost badge was found, or one taken out of use comes back. */
    @Allowed(VisitPermissions.BADGES)
    public void free(String number) {
        move(number, "FREE", "BADGE_FREED", "LOST", "RETIRED");
    }

    /** Takes a badge out of use. */
    @Allowed(VisitPermissions.BADGES)
    public void retire(String number) {
        move(number, "RETIRED", "BADGE_RETIRED", "FREE", "LOST");
    }

    private void move(String number, String to, String kind, String... from) {
        int changed = entities.createNativeQuery(
                        "update badge set state = ?3 where desk_id = ?1 and number = ?2 and state = any(string_to_array(?4, ','))")
                .setParameter(1, caller.get().deskId())
                .setParameter(2, number)
                .setParameter(3, to)
                .setParameter(4, String.join(",", from))
                .executeUpdate();
        if (changed == 0) {
            throw new BusinessException("badge.changed-meanwhile", null, number);
        }
        journal.record(Entry.change(kind, "badge", caller.get().deskId())
                .at(caller.get().deskId())
                .with(Map.of("badge", number)));
    }
}
