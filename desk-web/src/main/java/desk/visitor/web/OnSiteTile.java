package desk.visitor.web;

import desk.shared.service.TodayTile;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.VisitState;
import desk.visitor.service.VisitBoard;
import desk.visitor.service.VisitLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** On site now: how many people are in, and who is over the agreed time. */
@RequestScoped
public class OnSiteTile implements TodayTile {

    private static final int LINES = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    VisitBoard board;

    @Inject
    VenueSettings venue;

    @Inject
    Clock clock;

    @Override
    public String permission() {
        return VisitPermissions.READ;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String topic() {
        return "visit";
    }

    @Override
    public Face face() {
        VisitBoard.Board today = board.today(null);
        Instant now = clock.instant();
        List<Line> lines = today.in().stream()
                .filter(line -> line.overstays(now))
                .limit(LINES)
                .map(line -> line(line, line.expectedTo(), "late"))
                .toList();
        return new Face(
                "visitor.tile.in",
                "visitor",
                today.people(),
                "visitor.tile.in.count",
                "/visitor/board.xhtml",
                lines.isEmpty() ? newest(today) : lines);
    }

    private List<Line> newest(VisitBoard.Board today) {
        return today.in().stream()
                .limit(LINES)
                .map(line -> line(line, line.arrivedAt(), "ok"))
                .toList();
    }

    private Line line(VisitLine visit, Instant when, String state) {
        return line(visit, when, state, venue);
    }

    static Line line(VisitLine visit, Instant when, String state, VenueSettings venue) {
        return new Line(
                visit.name(),
                TIME.format(when.atZone(venue.zone())),
                "/visitor/story.xhtml?id=" + visit.id(),
                visit.state() == VisitState.IN ? state : "none");
    }
}
