package desk.run.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The register's newest page, and one deep in its history. */
final class RegisterMeasure implements Measure {

    private static final int WORKERS = 4;

    /** A place in the middle of the whole history, as the page's own cursor. */
    private static final String DEEP = """
            select '-' || to_char(registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '~' || id from visit
            where registered_at < (select min(registered_at) + (max(registered_at) - min(registered_at)) / 2 from visit)
            order by registered_at desc, id desc limit 1""";

    @Override
    public String name() {
        return "register";
    }

    @Override
    public void run(Rig rig, Figures figures) throws Exception {
        tell("register.first", "Register, first page", Pace.usual(reading(rig, Browser.REGISTER)), figures);
        String deep = Browser.REGISTER + "?cursor=" + Browser.encoded(deep(rig));
        tell("register.deep", "Register, page in the middle of history", Pace.usual(reading(rig, deep)), figures);
    }

    private static void tell(String key, String what, Load.Outcome outcome, Figures figures) {
        figures.add(Figure.told(key + ".p50", what + ": median", outcome.millis(50), "ms"));
        figures.add(Figure.atMost(key + ".p95", "  p95", outcome.millis(95), "ms", 60));
    }

    private static List<Load.Task> reading(Rig rig, String path) throws Exception {
        List<Load.Task> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Browser browser = Browser.signedIn(rig.port(), "agent");
            workers.add(() -> browser.page(path));
        }
        return workers;
    }

    private static String deep(Rig rig) throws Exception {
        try (Connection connection = rig.full().connect();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(DEEP)) {
            row.next();
            return row.getString(1);
        }
    }
}
