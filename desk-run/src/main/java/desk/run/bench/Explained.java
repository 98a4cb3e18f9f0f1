package desk.run.bench;

import desk.run.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page's own SQL costs in a database: pages of memory touched, and the time it takes. */
record Explained(long buffers, double medianMillis) {

    private static final int TIMES = 60;
    private static final Pattern SHARED = Pattern.compile("Buffers: shared((?: (?:hit|read)=\\d+)+)");
    private static final Pattern COUNT = Pattern.compile("(?:hit|read)=(\\d+)");

    static Explained of(Database database, List<Spoken> page) throws SQLException {
        try (Connection connection = database.connect()) {
            long buffers = 0;
            for (Spoken spoken : page) {
                buffers += buffers(connection, spoken);
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                for (Spoken spoken : page) {
                    say(connection, spoken.jdbc(), spoken);
                }
                times.add((System.nanoTime() - began) / 1e6);
            }
            return new Explained(buffers, Rounds.median(times.subList(TIMES / 3, TIMES)));
        }
    }

    /** Of the whole statement: the first line of the plan that tells counts its children too. */
    private static long buffers(Connection connection, Spoken spoken) throws SQLException {
        say(connection, spoken.jdbc(), spoken);
        String plan = say(connection, "explain (analyze, buffers, timing off, summary off) " + spoken.jdbc(), spoken);
        Matcher shared = SHARED.matcher(plan);
        long buffers = 0;
        if (shared.find()) {
            Matcher count = COUNT.matcher(shared.group(1));
            while (count.find()) {
                buffers += Long.parseLong(count.group(1));
            }
        }
        return buffers;
    }

    private static String say(Connection connection, String text, Spoken spoken) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (PreparedStatement sql = connection.prepareStatement(text)) {
            int position = 1;
            for (String value : spoken.parameters()) {
                sql.setObject(position++, value, Types.OTHER);
            }
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
        }
        return lines.toString();
    }
}
