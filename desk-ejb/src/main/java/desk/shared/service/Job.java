package desk.shared.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Work the house does by itself: once on one node at a time, caught up after downtime, run at once on request. */
public interface Job {

    /** The job's name, stable; message key {@code job.<name>} tells it to people. */
    String name();

    /** When it is due again, given that it ran now. */
    Instant next(Instant now, ZoneId venue);

    /**
     * Does the work, outside a transaction; it opens its own, as many as it needs.
     *
     * @return what the jobs page tells of it
     */
    JobResult run();

    /** Due again after a fixed time. */
    static Instant every(Instant now, Duration pause) {
        return now.plus(pause);
    }

    /** Due at the next occurrence of a time of day at the venue. */
    static Instant dailyAt(Instant now, ZoneId venue, LocalTime time) {
        var today = now.atZone(venue).toLocalDate().atTime(time).atZone(venue).toInstant();
        return today.isAfter(now)
                ? today
                : now.atZone(venue)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(time)
                        .atZone(venue)
                        .toInstant();
    }
}
