package desk.visitor.service;

import desk.shared.service.Allowed;
import desk.shared.service.Caller;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Sql;
import desk.shared.service.UseCase;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.VisitState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
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

    private record Count(VisitState state, long visits, long people) {}

    private static final String COUNTS = """
            select state, count(*), sum(1 + companion_count) from visit
            where desk_id = ? and (state = 'EXPECTED' and business_day <= ? or state = 'IN') group by state
            union all
            select 'OUT', count(*), 0 from visit where desk_id = ? and state = 'OUT' and closed_at >= ?
            union all
            select state, count(*), 0 from visit
            where desk_id = ? and state in ('REFUSED', 'CANCELLED', 'NO_SHOW') and (business_day = ? or closed_at >= ?) group by state""";

    @Inject
    Sql sql;

    @Inject
    Guesses guesses;

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
        LocalDate today = venue.today();
        List<VisitLine> lines = lines(today, typed);
        Map<VisitState, Long> counts = new EnumMap<>(VisitState.class);
        long people = 0;
        for (Count count : counted(today)) {
            counts.put(count.state(), count.visits());
            people += count.state() == VisitState.IN ? count.people() : 0;
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
        return lines(venue.today(), typed).stream().limit(limit).toList();
    }

    private static List<VisitLine> only(List<VisitLine> lines, VisitState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    private List<Count> counted(LocalDate today) {
        UUID desk = caller.get().deskId();
        Instant begin = venue.startOf(today);
        return sql.rows(
                COUNTS,
                row -> new Count(VisitState.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)),
                desk,
                today,
                desk,
                begin,
                desk,
                today,
                begin);
    }

    private List<VisitLine> lines(LocalDate today, String typed) {
        Caller who = caller.get();
        if (guesses.tooManyNumbers(typed)) {
            return List.of();
        }
        BoardSql board =
                new BoardSql(who.deskId(), today, venue.startOf(today), typed, who.may(VisitPermissions.CHECK_IN));
        List<VisitLine> found = sql.rows(board.text(), VisitLines.readBy(who), board.values());
        if (found.isEmpty()) {
            guesses.foundNobody(typed);
        }
        return found;
    }
}
