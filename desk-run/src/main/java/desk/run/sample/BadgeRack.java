package desk.run.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;

/** The badges of the desk as the days go by: the smallest free one is given, it comes back when its wearer leaves. */
final class BadgeRack {

    private record Worn(String badge, Instant until) {}

    private final TreeSet<String> free = new TreeSet<>();
    private final PriorityQueue<Worn> worn = new PriorityQueue<>(Comparator.comparing(Worn::until));
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, UUID> out = new HashMap<>();

    private int mayBeLost;

    BadgeRack(List<String> numbers, int mayBeLost) {
        this.mayBeLost = mayBeLost;
        free.addAll(numbers);
        numbers.forEach(number -> states.put(number, "FREE"));
    }

    /** Gives a badge to somebody who arrives; null when all are out. */
    String give(Instant arrival) {
        while (!worn.isEmpty() && worn.peek().until().isBefore(arrival)) {
            free.add(worn.poll().badge());
        }
        return free.pollFirst();
    }

    void comesBack(String badge, Instant when) {
        worn.add(new Worn(badge, when));
    }

    void stays(String badge, UUID visit) {
        states.put(badge, "OUT");
        out.put(badge, visit);
    }

    /** The badge cannot be found; so many are lost and no more. */
    boolean lose(String badge) {
        if (mayBeLost == 0) {
            return false;
        }
        mayBeLost--;
        states.put(badge, "LOST");
        return true;
    }

    /** Takes a badge out of use. */
    void retire(String badge) {
        free.remove(badge);
        states.put(badge, "RETIRED");
    }

    void write(Batch batch, UUID desk) {
        states.forEach((badge, state) -> batch.add(Table.BADGE, desk, badge, state, out.get(badge)));
    }
}
