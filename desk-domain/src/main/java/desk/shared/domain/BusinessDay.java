package desk.shared.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The day a thing is counted to at the venue (D10): in the venue's zone, from the hour the day turns (00:00, or 04:00 where people
 * leave after midnight) to that hour of the next day.
 *
 * <p>Refusal: {@code business-day.start} when the day would turn at noon or later, for then its date would be the wrong one.
 */
public record BusinessDay(LocalDate date, ZoneId zone, LocalTime start) implements Comparable<BusinessDay> {

    public BusinessDay {
        if (start.isAfter(LocalTime.of(11, 59))) {
            throw new RuleViolation("business-day.start", "start");
        }
    }

    /** The day that turns at midnight. */
    public static BusinessDay today(Clock clock, ZoneId zone) {
        return today(clock, zone, LocalTime.MIDNIGHT);
    }

    public static BusinessDay today(Clock clock, ZoneId zone, LocalTime start) {
        return of(clock.instant(), zone, start);
    }

    /** The day an instant belongs to. */
    public static BusinessDay of(Instant instant, ZoneId zone, LocalTime start) {
        var day = new BusinessDay(instant.atZone(zone).toLocalDate(), zone, start);
        return instant.isBefore(day.begins()) ? day.plusDays(-1) : day;
    }

    /** From its first instant to the first of the next day: 24 hours, or 23 or 25 where clocks are changed. */
    public Period bounds() {
        return new Period(begins(), plusDays(1).begins());
    }

    public boolean contains(Instant instant) {
        return bounds().contains(instant);
    }

    public BusinessDay next() {
        return plusDays(1);
    }

    public BusinessDay previous() {
        return plusDays(-1);
    }

    public BusinessDay plusDays(long days) {
        return new BusinessDay(date.plusDays(days), zone, start);
    }

    private Instant begins() {
        return date.atTime(start).atZone(zone).toInstant();
    }

    @Override
    public int compareTo(BusinessDay other) {
        return date.compareTo(other.date);
    }
}
