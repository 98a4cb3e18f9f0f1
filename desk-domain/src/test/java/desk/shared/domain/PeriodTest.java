package desk.shared.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant ELEVEN = TEN.plusSeconds(3600);

    private final Period morning = new Period(NINE, TEN);

    @Test
    void the_beginning_belongs_to_it_the_end_does_not() {
        assertTrue(morning.contains(NINE));
        assertTrue(morning.contains(TEN.minusNanos(1)));
        assertFalse(morning.contains(TEN));
        assertFalse(morning.contains(NINE.minusNanos(1)));
    }

    @Test
    void periods_that_meet_do_not_overlap() {
        assertFalse(morning.overlaps(new Period(TEN, ELEVEN)));
        assertFalse(new Period(TEN, ELEVEN).overlaps(morning));
        assertTrue(morning.overlaps(new Period(TEN.minusNanos(1), ELEVEN)));
        assertTrue(new Period(NINE, ELEVEN).overlaps(morning));
        assertTrue(morning.overlaps(morning));
    }

    @Test
    void a_period_holds_another_that_ends_with_it() {
        var whole = new Period(NINE, ELEVEN);
        assertTrue(whole.contains(morning));
        assertTrue(whole.contains(whole));
        assertTrue(whole.contains(new Period(TEN, ELEVEN)));
        assertFalse(morning.contains(whole));
        assertFalse(new Period(TEN, ELEVEN).contains(whole));
    }

    @Test
    void it_ends_after_it_begins() {
        assertRefused("period.order", "to", () -> new Period(TEN, NINE));
        assertRefused("period.order", "to", () -> new Period(TEN, TEN));
        assertRefused("period.incomplete", "from", () -> new Period(null, TEN));
        assertRefused("period.incomplete", "to", () -> new Period(NINE, null));
    }

    @Test
    void it_has_a_length_and_may_be_given_room_before_and_after() {
        assertEquals(morning, Period.of(NINE, Duration.ofHours(1)));
        assertEquals(Duration.ofHours(1), morning.length());
        assertEquals(
                new Period(NINE.minusSeconds(600), TEN.plusSeconds(300)),
                morning.with(Duration.ofMinutes(10), Duration.ofMinutes(5)));
    }

    @Test
    void two_periods_overlap_exactly_when_some_instant_lies_in_both() {
        var random = new Random(20260104);
        for (int i = 0; i < 2_000; i++) {
            var one = any(random);
            var other = any(random);
            var shared = secondInBoth(one, other);
            assertEquals(shared, one.overlaps(other));
            assertEquals(shared, other.overlaps(one));
        }
    }

    private static boolean secondInBoth(Period one, Period other) {
        for (long s = 0; s < 40; s++) {
            var instant = NINE.plusSeconds(s);
            if (one.contains(instant) && other.contains(instant)) {
                return true;
            }
        }
        return false;
    }

    private static Period any(Random random) {
        var from = NINE.plusSeconds(random.nextInt(20));
        return new Period(from, from.plusSeconds(1 + random.nextInt(10)));
    }
}
