package desk.run.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Whole days at the desk: those that are over, and those to come. Arrivals peak in the morning, dip at noon, rise again. */
final class Days {

    /** Weight of each hour from eight in the morning. */
    private static final int[] HOURS = {6, 16, 18, 11, 3, 6, 15, 12, 8, 4, 2};

    private static final int FIRST_HOUR = 8;
    private static final LocalTime SHIFT_END = LocalTime.of(23, 10);
    private static final LocalTime DAY_END = LocalTime.of(23, 30);

    private final Dice dice;
    private final Story story;
    private final BadgeRack badges;
    private final Supplier<Guest> guests;
    private final ZoneId zone;

    Days(Scene scene, BadgeRack badges, ZoneId zone) {
        this.dice = scene.dice();
        this.story = scene.story();
        this.guests = scene.guests();
        this.badges = badges;
        this.zone = zone;
    }

    /** A day that is over, in the order of its arrivals. */
    List<Stay> past(LocalDate date, int visits) {
        Set<Guest> once = new HashSet<>();
        List<Stay> day = new ArrayList<>(visits);
        for (Instant arrival : times(date, visits)) {
            Stay stay = stay(different(once), arrival, date);
            stay.guest.seen(stay.registered, stay.arrived);
            day.add(stay);
        }
        return day;
    }

    /** A day to come: expected visits only, now and then one that was called off. */
    List<Stay> future(LocalDate date, int visits) {
        Set<Guest> once = new HashSet<>();
        List<Stay> day = new ArrayList<>(visits);
        for (Instant time : times(date, visits)) {
            Stay stay = story.expected(different(once), time);
            if (dice.percent(6)) {
                story.isCancelled(stay, stay.registered.plus(Duration.ofMinutes(40)));
            }
            stay.guest.seen(stay.registered, null);
            day.add(stay);
        }
        return day;
    }

    private Guest different(Set<Guest> once) {
        Guest guest = guests.get();
        while (!once.add(guest)) {
            guest = guests.get();
        }
        return guest;
    }

    private List<Instant> times(LocalDate date, int visits) {
        List<Instant> times = new ArrayList<>(visits);
        Instant midnight = date.atStartOfDay(zone).toInstant();
        for (int i = 0; i < visits; i++) {
            int hour = FIRST_HOUR + dice.weighted(HOURS);
            times.add(midnight.plusSeconds(hour * 3600L + dice.between(0, 3599)));
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private Stay stay(Guest guest, Instant arrival, LocalDate date) {
        if (!dice.percent(45)) {
            Stay stay = story.walkIn(guest, arrival);
            if (dice.percent(3)) {
                stay.step(arrival, "VISIT_EXPECTED", stay.registeredBy);
                story.isRefused(stay);
            } else {
                takesPlace(stay, arrival, date);
            }
            return stay;
        }
        Stay stay = story.expected(guest, arrival.plus(Duration.ofMinutes(dice.between(-25, 20))));
        int fate = dice.between(0, 99);
        if (fate < 6) {
            story.neverComes(stay, date.atTime(DAY_END).atZone(zone).toInstant());
        } else if (fate < 10) {
            story.isCancelled(stay, stay.registered.plus(Duration.ofMinutes(45)));
        } else {
            takesPlace(stay, arrival.isAfter(stay.registered) ? arrival : stay.registered.plusSeconds(600), date);
        }
        return stay;
    }

    private void takesPlace(Stay stay, Instant arrival, LocalDate date) {
        String badge = dice.percent(4) ? null : badges.give(arrival);
        story.comesIn(stay, arrival, badge);
        boolean lost = false;
        if (dice.percent(1)) {
            story.isForgotten(stay, date.atTime(SHIFT_END).atZone(zone).toInstant());
            lost = badge != null && badges.lose(badge);
        } else {
            story.leaves(stay, arrival.plus(Duration.ofMinutes(dice.lasting(55, 6, 240))));
        }
        if (badge != null && !lost) {
            badges.comesBack(badge, stay.closed);
        }
    }
}
