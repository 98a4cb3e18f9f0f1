package desk.run.sample;

import desk.visitor.domain.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The day of the first load as it stands at that moment: some have left, some are in (a few longer than agreed, one stepped
 * out, one since yesterday), some are late, some still come. Early in the night the past hours are pressed together.
 */
final class Today {

    private static final int[] LEFT_AFTER = {
        425, 412, 398, 371, 356, 344, 330, 305, 291, 280, 262, 244, 231, 215, 199, 184, 170, 152, 131, 112, 96, 80
    };
    private static final int[] IN_SINCE = {335, 268, 207, 143, 118, 88, 63, 41, 27, 12, 4};
    private static final int[] LATE_BY = {52, 17};
    private static final int[] EXPECTED_IN = {9, 22, 38, 55, 75, 95, 130, 165, 200, 240};
    /** Of those who are in: so many from the first stay longer than agreed. */
    private static final int OVERSTAYING = 3;

    private static final int AWAY = 6;
    private static final double PAST_HOURS = 440;
    private static final double HOURS_TO_COME = 260;
    private static final Duration UNDOABLE = Duration.ofMinutes(10);

    private final Story story;
    private final BadgeRack badges;
    private final Supplier<Guest> guests;
    private final Instant now;
    private final Instant midnight;
    private final double pastScale;
    private final double comingScale;
    private final Set<Guest> once = new HashSet<>();
    private final List<Stay> stays = new ArrayList<>();
    private final Dice dice;

    Today(Scene scene, BadgeRack badges, ZoneId zone, Instant now) {
        this.dice = scene.dice();
        this.story = scene.story();
        this.badges = badges;
        this.guests = scene.guests();
        this.now = now;
        LocalDate today = LocalDate.ofInstant(now, zone);
        midnight = today.atStartOfDay(zone).toInstant();
        double passed = Duration.between(midnight, now).toMinutes();
        double left = Duration.between(now, today.plusDays(1).atStartOfDay(zone).toInstant())
                        .toMinutes()
                - 35;
        pastScale = Math.min(1, passed / PAST_HOURS);
        comingScale = left < 20 ? 1 : Math.min(1, left / HOURS_TO_COME);
    }

    /** Everything of today, and the one who came yesterday and was not seen leaving. */
    List<Stay> all() {
        sinceYesterday();
        for (int minutes : LEFT_AFTER) {
            hasLeft(ago(minutes));
        }
        for (int i = 0; i < IN_SINCE.length; i++) {
            isIn(i, ago(IN_SINCE[i]));
        }
        for (int minutes : LATE_BY) {
            add(story.expected(guest(), ago(minutes)));
        }
        for (int minutes : EXPECTED_IN) {
            add(story.expected(guest(), now.plusSeconds((long) (minutes * 60 * comingScale))));
        }
        Stay refused = add(story.walkIn(guest(), ago(148)));
        refused.step(refused.registered, "VISIT_EXPECTED", refused.registeredBy);
        story.isRefused(refused);
        story.isCancelled(add(story.expected(guest(), ago(90))), ago(160));
        stays.forEach(stay -> stay.guest.seen(stay.registered, stay.arrived));
        return stays;
    }

    private void sinceYesterday() {
        Instant arrival = midnight.minus(Duration.ofMinutes(295));
        Stay stay = comesIn(add(story.walkIn(guest(), arrival)), arrival);
        stay.expectedTo = arrival.plus(Duration.ofHours(2));
        stays(stay);
    }

    private void hasLeft(Instant arrival) {
        Stay stay = comesIn(announced(arrival), arrival);
        Instant left = arrival.plusSeconds((long) (dice.between(20, 75) * 60 * pastScale));
        story.leaves(stay, left);
        if (stay.badge != null) {
            badges.comesBack(stay.badge, left);
        }
    }

    private void isIn(int index, Instant arrival) {
        Stay stay = comesIn(announced(arrival), arrival);
        stays(stay);
        if (index < OVERSTAYING) {
            stay.expectedTo = stay.expectedFrom.plusSeconds((long) (60 * pastScale * 60) + 60);
        } else if (stay.expectedTo != null && stay.expectedTo.isBefore(now)) {
            stay.expectedTo = now.plus(Duration.ofMinutes(40));
        }
        if (index == AWAY) {
            stay.awaySince = ago(8);
            stay.step(stay.awaySince, "VISIT_STEPPED_OUT", stay.steps.get(0).by());
        }
        if (index == IN_SINCE.length - 1) {
            stay.undoState = VisitState.EXPECTED;
            stay.undoUntil = arrival.plus(UNDOABLE);
        }
    }

    private Stay announced(Instant arrival) {
        return add(dice.percent(55) ? story.walkIn(guest(), arrival) : story.expected(guest(), arrival));
    }

    private Stay comesIn(Stay stay, Instant arrival) {
        story.comesIn(stay, arrival, badges.give(arrival));
        return stay;
    }

    private void stays(Stay stay) {
        if (stay.badge != null) {
            badges.stays(stay.badge, stay.id);
        }
    }

    private Stay add(Stay stay) {
        stays.add(stay);
        return stay;
    }

    private Guest guest() {
        Guest guest = guests.get();
        while (!once.add(guest)) {
            guest = guests.get();
        }
        return guest;
    }

    private Instant ago(int minutes) {
        return now.minusSeconds((long) (minutes * 60 * pastScale));
    }
}
