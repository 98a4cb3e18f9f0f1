package desk.run.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Of what was heard in the database's log, the part a request said itself, transaction by transaction: not the push reader, not a
 * job, not the pool that asks whether a connection lives, not us.
 */
final class Own {

    private static final int SHORT = 110;
    private static final Pattern OTHERS = Pattern.compile(
            "pg_snapshot_xmin|xid >= |audit_(?:block|member|head)|\\bjob\\b|^listen|^notify|pg_reload_conf|^alter system|^SELECT 1$");

    private Own() {}

    static List<Spoken> of(List<Spoken> heard) {
        List<List<Spoken>> transactions = new ArrayList<>();
        Map<Long, List<Spoken>> open = new LinkedHashMap<>();
        for (Spoken spoken : heard) {
            if (spoken.begins() || !open.containsKey(spoken.session())) {
                transactions.add(new ArrayList<>());
                open.put(spoken.session(), transactions.get(transactions.size() - 1));
            }
            List<Spoken> transaction = open.get(spoken.session());
            transaction.add(spoken);
            if (spoken.commits() || !transaction.get(0).begins()) {
                open.remove(spoken.session());
            }
        }
        return transactions.stream().filter(Own::isOwn).flatMap(List::stream).toList();
    }

    private static boolean isOwn(List<Spoken> transaction) {
        return !transaction.get(0).commits()
                && transaction.stream()
                        .noneMatch(spoken -> OTHERS.matcher(spoken.sql()).find());
    }

    static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() > SHORT ? line.substring(0, SHORT - 3) + "..." : line;
    }
}
