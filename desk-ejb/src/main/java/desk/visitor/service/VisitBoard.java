package desk.visitor.service;

import desk.shared.domain.SearchKeys;
import desk.shared.service.Allowed;
import desk.shared.service.CurrentCaller;
import desk.shared.service.UseCase;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.VisitState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The day board of a desk: who is expected, who is in, who has left, and the rest, in two statements whatever the history. */
@Stateless
@UseCase
public class VisitBoard {

    /** Cards a column shows at most; the count above it is true all the same, and the filter finds the others. */
    public static final int MOST_CARDS = 60;

    /** The board: lines per state group and the true counts. */
    public record Board(
            LocalDate day,
            List<VisitLine> expected,
            List<VisitLine> in,
            List<VisitLine> out,
            List<VisitLine> others,
            Map<VisitState, Long> counts,
            long people) {

        /** What stands where no board was read. */
        public static final Board EMPTY = new Board(null, List.of(), List.of(), List.of(), List.of(), Map.of(), 0);

        public long count(VisitState state) {
            return counts.getOrDefault(state, 0L);
        }

        public long otherCount() {
            return count(VisitState.REFUSED) + count(VisitState.CANCELLED) + count(VisitState.NO_SHOW);
        }
    }

    private static final String COUNTS = """
            select state, count(*), coalesce(sum(1 + companion_count), 0) from visit
            where desk_id = ?1 and state in ('EXPECTED', 'IN') and business_day <= ?2 group by state
            union all
            select state, count(*), 0 from visit
            where desk_id = ?1 and business_day = ?2 and state in ('OUT', 'REFUSED', 'CANCELLED', 'NO_SHOW') group by state""";

    private static final String MATCH =
            " and (v.badge_number = ?4 or exists (select from search_key k where k.owner_kind = 'visitor' and k.owner_id = v.visitor_id and k.key like ?3)%s) ";
    /** Only where the number is plain to the reader anyway: said for a visit that is open. */
    private static final String OR_PHONE_BEGINS = " or v.visitor_phone_said and v.visitor_phone like ?5";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    VenueSettings venue;

    /**
     * Today's board of the caller's desk; {@code typed} filters by name, pinyin, initials, plate, badge, whole phone or its last
     * four digits; for whoever works at the door also by the beginning of a phone said for an open visit.
     */
    @Allowed(VisitPermissions.READ)
    public Board today(String typed) {
        UUID desk = caller.get().deskId();
        LocalDate today = venue.today();
        List<VisitLine> lines = lines(desk, today, typed);
        Map<VisitState, Long> counts = new EnumMap<>(VisitState.class);
        long people = 0;
        for (Object[] row : counted(desk, today)) {
            VisitState state = VisitState.valueOf((String) row[0]);
            counts.put(state, ((Number) row[1]).longValue());
            people += state == VisitState.IN ? ((Number) row[2]).longValue() : 0;
        }
        return new Board(
                today,
                only(lines, VisitState.EXPECTED),
                only(lines, VisitState.IN),
                only(lines, VisitState.OUT),
                lines.stream()
                        .filter(line -> line.state().isClosed() && line.state() != VisitState.OUT)
                        .toList(),
                counts,
                people);
    }

    /** Today's visits a fragment finds, those expected and in before the others. */
    @Allowed(VisitPermissions.READ)
    public List<VisitLine> found(String typed, int limit) {
        return lines(caller.get().deskId(), venue.today(), typed).stream()
                .limit(limit)
                .toList();
    }

    private static List<VisitLine> only(List<VisitLine> lines, VisitState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> counted(UUID desk, LocalDate today) {
        return entities.createNativeQuery(COUNTS)
                .setParameter(1, desk)
                .setParameter(2, Date.valueOf(today))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<VisitLine> lines(UUID desk, LocalDate today, String typed) {
        boolean filtered = typed != null && !typed.isBlank();
        String key = SearchKeys.normalise(typed);
        boolean callable =
                !key.isEmpty() && VisitRegister.isNumber(key) && caller.get().may(VisitPermissions.CHECK_IN);
        String closed = filtered ? MATCH.formatted("") : "";
        String open = filtered ? MATCH.formatted(callable ? OR_PHONE_BEGINS : "") : "";
        Query query = entities.createNativeQuery(
                        column("v.state = 'EXPECTED' and v.business_day <= ?2", open, "v.expected_from, v.id")
                                + " union all "
                                + column("v.state = 'IN' and v.business_day <= ?2", open, "v.arrived_at desc, v.id")
                                + " union all "
                                + column("v.state = 'OUT' and v.business_day = ?2", closed, "v.closed_at desc, v.id")
                                + " union all "
                                + column(
                                        "v.state in ('REFUSED', 'CANCELLED', 'NO_SHOW') and v.business_day = ?2",
                                        closed,
                                        "v.closed_at desc, v.id"))
                .setParameter(1, desk)
                .setParameter(2, Date.valueOf(today));
        if (filtered) {
            query.setParameter(3, VisitRegister.pattern(typed)).setParameter(4, typed.strip());
        }
        if (callable) {
            query.setParameter(5, key + "%");
        }
        return ((List<Object[]>) query.getResultList())
                .stream().map(VisitLines::of).toList();
    }

    private static String column(String which, String match, String order) {
        return "(select " + VisitLines.COLUMNS + VisitLines.FROM + "where v.desk_id = ?1 and " + which + match
                + " order by " + order + " limit " + MOST_CARDS + ")";
    }
}
