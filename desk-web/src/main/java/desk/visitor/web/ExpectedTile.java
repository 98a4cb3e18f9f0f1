package desk.visitor.web;

import desk.shared.service.TodayTile;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.VisitState;
import desk.visitor.service.VisitBoard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Expected: who is to come today, the next first. */
@RequestScoped
public class ExpectedTile implements TodayTile {

    private static final int LINES = 4;

    @Inject
    VisitBoard board;

    @Inject
    VenueSettings venue;

    @Override
    public String permission() {
        return VisitPermissions.READ;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String topic() {
        return "visit";
    }

    @Override
    public Face face() {
        VisitBoard.Board today = board.today(null);
        return new Face(
                "visitor.tile.expected",
                "today",
                today.count(VisitState.EXPECTED),
                "visitor.tile.expected.count",
                "/visitor/board.xhtml",
                today.expected().stream()
                        .limit(LINES)
                        .map(line -> OnSiteTile.line(line, line.expectedFrom(), "none", venue))
                        .toList());
    }
}
