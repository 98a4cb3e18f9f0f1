package desk.visitor.domain;

/**
 * Where a visit stands; message key {@code visit.state.<name>}.
 *
 * <pre>
 * EXPECTED → IN → OUT        EXPECTED → CANCELLED | REFUSED | NO_SHOW        (walk-in) → IN | REFUSED
 * </pre>
 */
public enum VisitState {
    EXPECTED,
    IN,
    OUT,
    REFUSED,
    CANCELLED,
    NO_SHOW;

    /** Whether nothing further can happen but undo and amendment. */
    public boolean isClosed() {
        return this != EXPECTED && this != IN;
    }
}
