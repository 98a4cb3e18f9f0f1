package desk.run.sample;

import desk.visitor.domain.VisitState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One visit in the making, with everything that happened to it. */
final class Stay {

    /** A step of its story. */
    record Step(Instant at, String kind, Clerk by, Map<String, String> details) {}

    final UUID id;
    final Guest guest;
    final List<Step> steps = new ArrayList<>(3);
    final List<House.Host> hosts = new ArrayList<>(1);
    final List<String> companions = new ArrayList<>(0);
    final List<String> things = new ArrayList<>(0);
    VisitState state = VisitState.EXPECTED;
    LocalDate day;
    Instant expectedFrom;
    Instant expectedTo;
    Instant arrived;
    /** When the visitor leaves, or the visit is closed; null while open. */
    Instant closed;

    boolean unseen;
    Instant awaySince;
    boolean leavesThingsHere;
    String purpose;
    String place;
    String badge;
    int companionCount;
    String remark;
    String refusal;
    Instant registered;
    Clerk registeredBy;
    VisitState undoState;
    Instant undoUntil;

    Stay(UUID id, Guest guest) {
        this.id = id;
        this.guest = guest;
    }

    void step(Instant at, String kind, Clerk by) {
        steps.add(new Step(at, kind, by, Map.of()));
    }

    void step(Instant at, String kind, Clerk by, String detail, String value) {
        steps.add(new Step(at, kind, by, value == null ? Map.of() : Map.of(detail, value)));
    }

    boolean hasArrived() {
        return arrived != null;
    }
}
