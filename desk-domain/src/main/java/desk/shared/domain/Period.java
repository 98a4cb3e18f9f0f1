package desk.shared.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time from an instant to a later one; the beginning belongs to it, the end does not, so that two periods that
 * meet do not overlap.
 *
 * <p>Refusals: {@code period.incomplete}, {@code period.order} (field {@code to}).
 */
public record Period(Instant from, Instant to) {

    public Period {
        if (from == null || to == null) {
            throw new RuleViolation("period.incomplete", from == null ? "from" : "to");
        }
        if (!from.isBefore(to)) {
            throw new RuleViolation("period.order", "to");
        }
    }

    public static Period of(Instant from, Duration length) {
        return new Period(from, from.plus(length));
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** With time kept free before and after: what a room needs to be made ready and cleared. */
    public Period with(Duration before, Duration after) {
        return new Period(from.minus(before), to.plus(after));
    }
}
