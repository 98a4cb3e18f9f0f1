package desk.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads a query of any length through a cursor of the database, a few hundred rows in memory: for exports. Reads what
 * was committed when it began, in a read-only transaction of its own on a connection of its own, so that it neither
 * sees nor delays what others write. Call it where no transaction runs.
 */
@ApplicationScoped
public class CursorRows {

    private static final int FETCHED_AT_ONCE = 500;

    /** Takes the row the cursor stands on; what it throws ends the reading. */
    @FunctionalInterface
    public interface Reader {
        void row(ResultSet row) throws SQLException, IOException;
    }

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    /**
     * Hands every row to the reader; statement, transaction and connection are closed whatever happens.
     *
     * @param sql with a plain question mark for each value
     * @throws IOException as the reader throws it
     * @throws IllegalStateException when the database refuses
     */
    public void each(String sql, List<?> values, Reader reader) throws IOException {
        try (Connection connection = database.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try {
                read(connection, sql, values, reader);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows cannot be read", failed);
        }
    }

    private static void read(Connection connection, String sql, List<?> values, Reader reader)
            throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.row(rows);
                }
            }
        }
    }
}
