package desk.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the database behind the services' back, and prepares it; failures are failures of the test. */
@ApplicationScoped
public class Sql {

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    /** The first column of the only row; null when there is no row. */
    public <T> T one(Class<T> type, String select, Object... values) {
        List<T> all = list(type, select, values);
        return all.isEmpty() ? null : all.get(0);
    }

    public long count(String select, Object... values) {
        return one(Long.class, select, values);
    }

    /** The first column of every row. */
    public <T> List<T> list(Class<T> type, String select, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(rows.getObject(1, type));
                }
                return all;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Inserts, updates or deletes; in the running transaction if there is one, else at once. */
    public int update(String statement, Object... values) {
        try {
            return updateOrRefuse(statement, values);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As {@link #update}, for tests that expect the database to refuse. */
    public int updateOrRefuse(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            bind(update, values);
            return update.executeUpdate();
        }
    }

    /** A connection of a stranger to the server: not from its pool. */
    public Connection foreign() throws SQLException {
        return DriverManager.getConnection(System.getProperty("desk.it.url"));
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof java.time.Instant at ? java.sql.Timestamp.from(at) : values[i];
            statement.setObject(i + 1, value);
        }
    }
}
