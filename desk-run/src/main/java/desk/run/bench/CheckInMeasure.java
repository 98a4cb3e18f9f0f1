package desk.run.bench;

import desk.run.sample.BulkToday.Awaited;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Check-in through the API, everything included, beside its own SQL said by bare JDBC. */
final class CheckInMeasure implements Measure {

    private static final int WORKERS = 8;
    private static final int ROUNDS = 6;
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final Duration OPEN_LOOP = Duration.ofSeconds(15);
    private static final double USUAL_LOAD = 0.4;
    private static final int LEARNING = 12;
    private static final int ENOUGH = 25_000;

    @Override
    public String name() {
        return "checkin";
    }

    @Override
    public void run(Rig rig, Figures figures) throws Exception {
        Supply supply = rig.supply();
        Replay.Original original = listen(rig, supply, figures);
        List<CheckIn> application = new ArrayList<>();
        List<Replay> yardstick = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            application.add(new CheckIn(rig.port(), supply));
            yardstick.add(new Replay(original, supply, rig.full()));
        }
        Processor.Parties parties = rig.parties();
        double slow = Load.warm(application, WARMING, ENOUGH).rate();
        double fast = Load.warm(yardstick, WARMING, ENOUGH / 5).rate();
        Duration slice = slice(supply, fast + slow);
        Rounds.Compared compared = Rounds.compare(application, yardstick, slice, ROUNDS, parties);
        tell(compared, figures);
        Load.Outcome usual =
                Load.open(application, compared.first() * USUAL_LOAD, OPEN_LOOP).clean();
        figures.add(Figure.told("checkin.p50", "  at 40 % of its capacity: median", usual.millis(50), "ms"));
        figures.add(Figure.told("checkin.p95", "  at 40 % of its capacity: p95", usual.millis(95), "ms"));
        figures.add(Figure.told("checkin.p99", "  at 40 % of its capacity: p99", usual.millis(99), "ms"));
        for (int i = 0; i < WORKERS; i++) {
            application.get(i).close();
            yardstick.get(i).close();
        }
        check(rig, supply);
    }

    private static Duration slice(Supply supply, double perSecond) {
        double seconds = 0.65 * supply.left() / (perSecond * ROUNDS);
        return seconds < SLICE.toSeconds() ? Duration.ofMillis((long) (seconds * 1000)) : SLICE;
    }

    private static void tell(Rounds.Compared compared, Figures figures) {
        double cost = compared.firstCost().server() / compared.firstDone();
        double yardstick = compared.secondCost().generator() / compared.secondDone();
        figures.add(Figure.told("checkin.rate", "Check-in through REST", compared.first(), "/s"));
        figures.add(Figure.told("checkin.sql-rate", "  its SQL by bare JDBC", compared.second(), "/s"));
        figures.add(Figure.atLeast("checkin.ratio", "  ratio", compared.ratio(), "×", 0.4));
        figures.add(Figure.told("checkin.cpu", "  application CPU per check-in", cost * 1000, "ms"));
        figures.add(Figure.told("checkin.sql-cpu", "  bare JDBC's CPU per check-in", yardstick * 1000, "ms"));
        figures.add(Figure.atMost("checkin.cpu-ratio", "  ratio of CPU", cost / yardstick, "×", 2));
        figures.add(Figure.told(
                "checkin.database-cpu",
                "  database CPU per check-in",
                1000 * compared.firstCost().database() / compared.firstDone(),
                "ms"));
        figures.remark(
                "generator's CPU: %.0f %% of one core while REST was measured (application %.0f %%, database %.0f %%)",
                100 * compared.firstCost().generator() / compared.seconds(),
                100 * compared.firstCost().server() / compared.seconds(),
                100 * compared.firstCost().database() / compared.seconds());
    }

    /** Checks a few in, listens to the last, leaves out what belongs to nobody: push reading and pool validation. */
    private static Replay.Original listen(Rig rig, Supply supply, Figures figures) throws Exception {
        try (CheckIn one = new CheckIn(rig.port(), supply)) {
            for (int i = 0; i < LEARNING; i++) {
                one.once();
            }
            Awaited awaited = supply.next();
            String key = UUID.randomUUID().toString();
            List<Spoken> heard = Spoken.during(rig.postgres(), () -> one.checkIn(awaited, key));
            List<Spoken> own = Own.of(heard);
            long statements = own.stream()
                    .filter(spoken -> !spoken.isTransactionControl())
                    .count();
            figures.add(Figure.atMost("checkin.statements", "SQL statements of a check-in", statements, "", 10));
            own.forEach(spoken -> figures.remark("· %s", Own.shortened(spoken.sql())));
            return new Replay.Original(own, awaited, key);
        }
    }

    /** Everyone who was taken from the line is in: nothing was only pretended. */
    private static void check(Rig rig, Supply supply) throws Exception {
        try (Connection connection = rig.full().connect()) {
            long in = Rig.number(
                    connection,
                    "select count(*) from visit v join desk d on d.id = v.desk_id"
                            + " where d.code = 'LINE' and v.state = 'IN' and v.badge_number is not null");
            if (in != supply.taken()) {
                throw new IllegalStateException(supply.taken() + " were checked in, but " + in + " are in");
            }
        }
    }
}
