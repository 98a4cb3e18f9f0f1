package desk.run.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A day counted among its kind from today on, back or ahead: so many workdays and weekend days whatever day today is. */
record Slot(LocalDate date, boolean weekend, int index) {

    /** @param step 1 ahead, -1 back */
    static List<Slot> around(LocalDate today, int step, int workdays, int weekendDays) {
        List<Slot> slots = new ArrayList<>();
        int work = 0;
        int rest = 0;
        for (LocalDate day = today.plusDays(step); work < workdays || rest < weekendDays; day = day.plusDays(step)) {
            if (isWeekend(day) && rest < weekendDays) {
                slots.add(new Slot(day, true, ++rest * step));
            } else if (!isWeekend(day) && work < workdays) {
                slots.add(new Slot(day, false, ++work * step));
            }
        }
        slots.sort(Comparator.comparing(Slot::date));
        return slots;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    long seed() {
        return index * 2L + (weekend ? 1 : 0);
    }
}
