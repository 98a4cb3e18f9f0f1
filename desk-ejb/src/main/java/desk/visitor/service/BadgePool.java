package desk.visitor.service;

import desk.shared.service.BusinessException;
import desk.shared.service.Sql;
import desk.visitor.domain.BadgeNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The visitor badges of a desk: free, out with a visit, lost or retired. A badge is taken by one conditional update, so two
 * desks' screens can never give out the same one.
 */
@ApplicationScoped
public class BadgePool {

    private static final String TAKE =
            "update badge set state = 'OUT', visit_id = ? where desk_id = ? and number = ? and state ";

    @Inject
    Sql sql;

    /** The badge to offer: the free one with the smallest number. */
    public Optional<String> nextFree(UUID deskId) {
        return sql
                .rows(
                        "select number from badge where desk_id = ? and state = 'FREE' order by length(number), number limit 1",
                        row -> row.getString(1),
                        deskId)
                .stream()
                .findFirst();
    }

    /**
     * Takes the badge for a visit that is stored already.
     *
     * @throws BusinessException {@code badge.unknown} or {@code badge.not-free}, both about the field {@code badge}
     */
    public String take(UUID deskId, String typed, UUID visitId) {
        String number = BadgeNumber.of(typed).value();
        take(TAKE + "= 'FREE'", deskId, number, visitId);
        return number;
    }

    /** Takes back for its visit a badge that was given back or lost with the step that is undone. */
    public void takeAgain(UUID deskId, String number, UUID visitId) {
        take(TAKE + "in ('FREE', 'LOST')", deskId, number, visitId);
    }

    private void take(String statement, UUID deskId, String number, UUID visitId) {
        if (sql.update(statement, visitId, deskId, number) == 0) {
            throw refusal(deskId, number);
        }
    }

    private BusinessException refusal(UUID deskId, String number) {
        List<String> states = sql.rows(
                "select state from badge where desk_id = ? and number = ?", row -> row.getString(1), deskId, number);
        return states.isEmpty()
                ? new BusinessException("badge.unknown", "badge", number)
                : new BusinessException("badge.not-free." + states.get(0), "badge", number);
    }

    /** The visit's badge, if it has one out, is back in the pool. */
    public void giveBack(UUID visitId) {
        change(visitId, "FREE");
    }

    /** The visit's badge cannot be found; it is not given out again until somebody finds it. */
    public void lose(UUID visitId) {
        change(visitId, "LOST");
    }

    private void change(UUID visitId, String state) {
        sql.update("update badge set state = ?, visit_id = null where visit_id = ?", state, visitId);
    }
}
