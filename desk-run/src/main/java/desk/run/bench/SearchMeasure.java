package desk.run.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Finding while one types: the one box, and the returning visitor in the door's form, by fragments people would type. */
final class SearchMeasure implements Measure {

    private static final int WORKERS = 4;

    /** Beginnings of the keys of visitors and people drawn at random: of one character and up. */
    private static final String FRAGMENTS = """
            select distinct substr(key, 1, 1 + floor(random() * least(length(key), 6))::int) from (
                select key from search_key tablesample system (3) repeatable (7) order by random() limit 1500) drawn""";

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Rig rig, Figures figures) throws Exception {
        List<String> fragments = fragments(rig);
        tell("search.one-box", "One box", Pace.usual(asking(rig, fragments, "/desk/one-box")), figures);
        tell(
                "search.visitor",
                "Returning visitor",
                Pace.usual(asking(rig, fragments, "/desk/suggest/visitor")),
                figures);
    }

    private static void tell(String key, String what, Load.Outcome outcome, Figures figures) {
        figures.add(Figure.told(key + ".p50", what + ": median at 40 % of its capacity", outcome.millis(50), "ms"));
        figures.add(Figure.atMost(key + ".p95", "  p95", outcome.millis(95), "ms", 30));
    }

    private static List<Load.Task> asking(Rig rig, List<String> fragments, String path) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Load.Task> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Browser browser = Browser.signedIn(rig.port(), "agent");
            workers.add(() -> {
                String typed = fragments.get(next.getAndIncrement() % fragments.size());
                browser.json(path, ("{\"q\":\"" + typed + "\"}").getBytes(StandardCharsets.UTF_8));
            });
        }
        return workers;
    }

    private static List<String> fragments(Rig rig) throws Exception {
        List<String> fragments = new ArrayList<>();
        try (Connection connection = rig.full().connect();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(FRAGMENTS)) {
            while (rows.next()) {
                fragments.add(rows.getString(1));
            }
        }
        return fragments;
    }
}
