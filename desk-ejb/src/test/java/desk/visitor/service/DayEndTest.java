package desk.visitor.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DayEndTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static LocalDate lastOver(String now, String dayStart, String dayEnd, LocalDate today) {
        return DayEnd.lastDayOver(
                Instant.parse(now),
                today,
                day -> DayEnd.endOf(
                        day.atTime(LocalTime.parse(dayStart)).atZone(SHANGHAI).toInstant(),
                        SHANGHAI,
                        LocalTime.parse(dayEnd)));
    }

    @Test
    void an_end_in_the_evening_closes_the_day_it_is_on() {
        assertEquals(TODAY.minusDays(1), lastOver("2026-11-23T15:29:59Z", "00:00", "23:30", TODAY));
        assertEquals(TODAY, lastOver("2026-11-23T15:30:00Z", "00:00", "23:30", TODAY));
    }

    @Test
    void an_end_after_midnight_closes_the_day_before_and_not_the_one_that_has_just_begun() {
        assertEquals(TODAY.minusDays(2), lastOver("2026-11-22T16:29:59Z", "00:00", "00:30", TODAY));
        assertEquals(TODAY.minusDays(1), lastOver("2026-11-22T16:30:00Z", "00:00", "00:30", TODAY));
        assertEquals(TODAY.minusDays(1), lastOver("2026-11-23T12:00:00Z", "00:00", "00:30", TODAY));
    }

    @Test
    void a_day_that_begins_at_four_may_end_at_three_in_the_night() {
        assertEquals(TODAY.minusDays(1), lastOver("2026-11-23T18:59:59Z", "04:00", "03:00", TODAY));
        assertEquals(TODAY, lastOver("2026-11-23T19:00:00Z", "04:00", "03:00", TODAY));
    }
}
