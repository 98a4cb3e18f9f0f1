package desk.visitor.service;

import desk.visitor.domain.VisitState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit as the board and the register show it; the phone is masked already where the reader may not see it.
 *
 * @param hosts names of the people visited, "、" between them
 * @param amendments how many corrections stand beside it
 */
public record VisitLine(
        UUID id,
        long number,
        long version,
        VisitState state,
        LocalDate day,
        Instant expectedFrom,
        Instant expectedTo,
        Instant arrivedAt,
        Instant leftAt,
        Instant awaySince,
        boolean notSeenLeaving,
        UUID visitorId,
        String name,
        String sex,
        String phone,
        String organisation,
        String documentKind,
        String document,
        String purpose,
        String place,
        String plate,
        String badge,
        int companions,
        String things,
        String hosts,
        String remark,
        String registeredBy,
        Instant registeredAt,
        Instant undoUntil,
        int amendments) {

    /** How many people the visit is: the visitor and the companions. */
    public int people() {
        return 1 + companions;
    }

    /** Past the agreed end and still in. */
    public boolean overstays(Instant now) {
        return state == VisitState.IN && expectedTo != null && expectedTo.isBefore(now);
    }
}
