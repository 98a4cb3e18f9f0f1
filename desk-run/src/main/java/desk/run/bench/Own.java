package desk.run.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of what was heard in the database's log, the part a request said itself: not the push reader, not the pool, not us. */
final class Own {

    private static final int SHORT = 110;

    private Own() {}

    static List<Spoken> of(List<Spoken> heard) {
        Set<Long> others = heard.stream()
                .filter(spoken -> spoken.sql().contains("pg_snapshot_xmin")
                        || spoken.sql().contains("xid >= "))
                .map(Spoken::session)
                .collect(Collectors.toSet());
        return heard.stream()
                .filter(spoken -> !others.contains(spoken.session()))
                .filter(spoken -> !spoken.sql().contains("pg_reload_conf"))
                .filter(spoken -> !spoken.sql().startsWith("alter system"))
                .toList();
    }

    static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() > SHORT ? line.substring(0, SHORT - 3) + "..." : line;
    }
}
