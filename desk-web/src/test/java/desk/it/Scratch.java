package desk.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases beside the application's own, for tests of first starts and of trouble with the schema. */
@ApplicationScoped
public class Scratch {

    @Inject
    Sql sql;

    /** A new empty database; dropped when closed. */
    public Database database() throws SQLException {
        String name = "scratch_" + Unique.code().toLowerCase(Locale.ROOT);
        try (Connection connection = sql.foreign();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Database(name);
    }

    /** A database and how to reach it. */
    public final class Database implements AutoCloseable {

        private final String name;
        private final PGSimpleDataSource source = new PGSimpleDataSource();

        private Database(String name) {
            this.name = name;
            source.setUrl(System.getProperty("desk.it.url"));
            source.setDatabaseName(name);
        }

        public DataSource source() {
            return source;
        }

        public void execute(String sqlText) throws SQLException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sqlText);
            }
        }

        @Override
        public void close() throws SQLException {
            try (Connection connection = sql.foreign();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop database " + name + " with (force)");
            }
        }
    }
}
