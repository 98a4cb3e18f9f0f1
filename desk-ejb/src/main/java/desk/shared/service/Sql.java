package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/**
 * Statements of our own in the running transaction, on the connection the entities are written with. For what runs with
 * every request: the provider's native queries take the statement apart anew each time. Knows nothing of what the entities have
 * pending; flush first where a statement must see it. What the database refuses comes out as {@link PersistenceException}, as
 * from the entities, and is put into words at the same place.
 */
@ApplicationScoped
public class Sql {

    /** Statements at FINEST, never their values. */
    private static final Logger LOG = Logger.getLogger(Sql.class.getName());

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    /** Reads the row the cursor stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Changes rows.
     *
     * @param values one for each question mark; moments as {@link Instant}
     * @return how many rows
     */
    public int update(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new PersistenceException(refused);
        }
    }

    /** All rows of a query, read one by one. */
    public <T> List<T> rows(String sql, Row<T> row, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        } catch (SQLException refused) {
            throw new PersistenceException(refused);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        if (!entities.isJoinedToTransaction()) {
            throw new TransactionRequiredException("A statement outside of a transaction would be on its own");
        }
        LOG.finest(sql);
        PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException wrong) {
            statement.close();
            throw wrong;
        }
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.OTHER);
        } else if (value instanceof Instant moment) {
            statement.setTimestamp(place, Timestamp.from(moment));
        } else if (value instanceof LocalDate day) {
            statement.setObject(place, day);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else {
            statement.setObject(place, value);
        }
    }
}
