package desk.shared.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDayTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime FOUR = LocalTime.of(4, 0);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T15:59:59Z,00:00,2026-03-01",
        "2026-03-01T16:00:00Z,00:00,2026-03-02",
        "2026-03-01T16:00:00Z,04:00,2026-03-01",
        "2026-03-01T19:59:59.999999Z,04:00,2026-03-01",
        "2026-03-01T20:00:00Z,04:00,2026-03-02",
        "2025-12-31T16:00:00Z,00:00,2026-01-01",
        "2028-02-28T16:30:00Z,00:00,2028-02-29",
    })
    void an_instant_belongs_to_the_day_at_the_venue(Instant instant, LocalTime start, LocalDate date) {
        assertEquals(date, BusinessDay.of(instant, SHANGHAI, start).date());
    }

    @Test
    void today_is_read_from_the_clock_given() {
        var clock = Clock.fixed(Instant.parse("2026-03-01T17:00:00Z"), ZoneId.of("UTC"));
        assertEquals(
                LocalDate.of(2026, 3, 2), BusinessDay.today(clock, SHANGHAI).date());
        assertEquals(LocalTime.MIDNIGHT, BusinessDay.today(clock, SHANGHAI).start());
        assertEquals(
                LocalDate.of(2026, 3, 1),
                BusinessDay.today(clock, SHANGHAI, FOUR).date());
    }

    @Test
    void it_lasts_from_its_first_instant_to_the_first_of_the_next_day() {
        var day = new BusinessDay(LocalDate.of(2026, 3, 2), SHANGHAI, FOUR);
        assertEquals(Instant.parse("2026-03-01T20:00:00Z"), day.bounds().from());
        assertEquals(Instant.parse("2026-03-02T20:00:00Z"), day.bounds().to());
        assertEquals(day.next().bounds().from(), day.bounds().to());
        assertTrue(day.contains(Instant.parse("2026-03-02T19:59:59Z")));
        assertFalse(day.contains(Instant.parse("2026-03-02T20:00:00Z")));
    }

    @Test
    void days_follow_one_another() {
        var day = new BusinessDay(LocalDate.of(2026, 2, 28), SHANGHAI, LocalTime.MIDNIGHT);
        assertEquals(LocalDate.of(2026, 3, 1), day.next().date());
        assertEquals(LocalDate.of(2026, 2, 27), day.previous().date());
        assertEquals(LocalDate.of(2026, 3, 7), day.plusDays(7).date());
        assertEquals(SHANGHAI, day.next().zone());
        assertTrue(day.compareTo(day.next()) < 0);
        assertEquals(0, day.compareTo(day.next().previous()));
    }

    @Test
    void a_day_that_would_turn_at_noon_is_refused() {
        assertRefused("business-day.start", "start", () -> new BusinessDay(LocalDate.EPOCH, SHANGHAI, LocalTime.NOON));
        assertRefused(
                "business-day.start", "start", () -> new BusinessDay(LocalDate.EPOCH, SHANGHAI, LocalTime.of(22, 0)));
        assertEquals(LocalTime.of(11, 59), new BusinessDay(LocalDate.EPOCH, SHANGHAI, LocalTime.of(11, 59)).start());
    }

    @Test
    void a_day_on_which_clocks_change_is_shorter_or_longer() {
        var berlin = ZoneId.of("Europe/Berlin");
        var spring = new BusinessDay(LocalDate.of(2026, 3, 29), berlin, LocalTime.MIDNIGHT);
        var autumn = new BusinessDay(LocalDate.of(2026, 10, 25), berlin, LocalTime.MIDNIGHT);
        assertEquals(Duration.ofHours(23), spring.bounds().length());
        assertEquals(Duration.ofHours(25), autumn.bounds().length());
    }

    @Test
    void every_instant_lies_within_the_day_it_belongs_to_in_every_zone_a_venue_may_have() {
        var random = new Random(20260105);
        var zones =
                new String[] {"Asia/Shanghai", "Asia/Hong_Kong", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu"
                };
        var starts = new LocalTime[] {LocalTime.MIDNIGHT, FOUR, LocalTime.of(2, 30)};
        for (int i = 0; i < 3_000; i++) {
            var instant = Instant.ofEpochSecond(500_000_000L + random.nextInt(1_500_000_000));
            var zone = ZoneId.of(zones[random.nextInt(zones.length)]);
            var day = BusinessDay.of(instant, zone, starts[random.nextInt(starts.length)]);
            assertTrue(day.contains(instant), () -> instant + " " + day);
        }
    }
}
