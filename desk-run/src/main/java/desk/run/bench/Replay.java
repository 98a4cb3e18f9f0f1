package desk.run.bench;

import desk.run.postgres.Database;
import desk.run.sample.BulkToday.Awaited;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The yardstick: what the application said to the database for one check-in, said again by bare JDBC for another visitor. Each
 * session of the original has a connection here; transactions begin and end where they did.
 */
final class Replay implements Load.Task, AutoCloseable {

    /** A check-in that was listened to. */
    record Original(List<Spoken> spoken, Awaited awaited, String idempotencyKey) {}

    private record Line(Connection connection, Spoken spoken, String sql) {}

    private final Original original;
    private final Supply supply;
    private final Map<Long, Connection> connections = new LinkedHashMap<>();
    private final List<Line> lines;

    Replay(Original original, Supply supply, Database database) throws SQLException {
        this.original = original;
        this.supply = supply;
        for (Spoken spoken : original.spoken()) {
            if (!connections.containsKey(spoken.session())) {
                connections.put(spoken.session(), database.connect());
            }
        }
        lines = original.spoken().stream()
                .map(spoken -> new Line(connections.get(spoken.session()), spoken, spoken.jdbc()))
                .toList();
    }

    @Override
    public void once() throws SQLException {
        Awaited awaited = supply.next();
        String key = UUID.randomUUID().toString();
        for (Line line : lines) {
            if (line.spoken().begins()) {
                line.connection().setAutoCommit(false);
            } else if (line.spoken().commits()) {
                line.connection().commit();
                line.connection().setAutoCommit(true);
            } else {
                say(line, awaited, key);
            }
        }
    }

    private void say(Line line, Awaited awaited, String key) throws SQLException {
        try (PreparedStatement sql = line.connection().prepareStatement(line.sql())) {
            int position = 1;
            for (String value : line.spoken().parameters()) {
                if (value == null) {
                    sql.setNull(position++, Types.OTHER);
                } else {
                    sql.setObject(position++, renewed(value, awaited, key), Types.OTHER);
                }
            }
            sql.execute();
            while (sql.getResultSet() != null && sql.getResultSet().next()) {
                sql.getResultSet().getObject(1);
            }
        }
    }

    /** The parameter as it would have been for this visitor. */
    private String renewed(String value, Awaited awaited, String key) {
        return value.replace(
                        original.awaited().visit().toString(), awaited.visit().toString())
                .replace(
                        original.awaited().visitor().toString(),
                        awaited.visitor().toString())
                .replace(original.awaited().badge(), awaited.badge())
                .replace(original.idempotencyKey(), key);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
