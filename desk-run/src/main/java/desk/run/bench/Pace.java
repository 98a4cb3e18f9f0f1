package desk.run.bench;

import java.time.Duration;
import java.util.List;

/** How soon something answers in use: its capacity first, then an open loop at two fifths of it. */
final class Pace {

    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final int ENOUGH = 3000;
    private static final Duration CAPACITY = Duration.ofSeconds(4);
    private static final Duration USE = Duration.ofSeconds(10);
    private static final double USUAL_LOAD = 0.4;

    private Pace() {}

    static Load.Outcome usual(List<? extends Load.Task> workers) throws InterruptedException {
        Load.warm(workers, WARMING, ENOUGH);
        double capacity = Load.closed(workers, CAPACITY).clean().rate();
        return Load.open(workers, capacity * USUAL_LOAD, USE).clean();
    }
}
