package desk.run.postgres;

import desk.run.Exit;
import desk.run.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How a PostgreSQL database is reached; {@link #url} carries the driver's settings Desk relies on. */
public record Database(String url, String user, String password) {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final Map<String, String> SETTINGS = settings();

    public Database {
        if (!url.startsWith(PREFIX)) {
            throw new Refusal(Exit.DATABASE_UNREACHABLE, "DESK_DB_URL must begin with " + PREFIX + "//host:port/name");
        }
        url = withSettings(url);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("stringtype", "unspecified"); // jsonb and a null UUID bind
        settings.put("logServerErrorDetail", "false"); // a refused row is personal and must not reach the log
        settings.put("reWriteBatchedInserts", "true");
        settings.put("prepareThreshold", "3");
        settings.put("preparedStatementCacheQueries", "512");
        settings.put("tcpKeepAlive", "true");
        settings.put("connectTimeout", "10");
        settings.put("ApplicationName", "desk");
        return settings;
    }

    /** What IT set in the address wins. */
    private static String withSettings(String url) {
        StringBuilder whole = new StringBuilder(url);
        SETTINGS.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return whole.toString();
    }

    /** From {@code DESK_DB_URL}, {@code DESK_DB_USER} and {@code DESK_DB_PASSWORD}; empty when no address is given. */
    public static Optional<Database> given(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DESK_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new Database(
                        url,
                        environment.getOrDefault("DESK_DB_USER", "desk"),
                        environment.getOrDefault("DESK_DB_PASSWORD", "")));
    }

    /** The same server and account, another database. */
    public Database named(String name) {
        return new Database(url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name), user, password);
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** The address without its settings, fit for a person's eyes. */
    public String where() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Refuses with one line when the server does not answer, does not know us, or is too old. */
    public Database reachable() {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15) {
                throw new Refusal(
                        Exit.DATABASE_UNREACHABLE, "PostgreSQL 15 or newer is needed; " + where() + " is " + version);
            }
            return this;
        } catch (SQLException e) {
            throw new Refusal(
                    Exit.DATABASE_UNREACHABLE, "the database " + where() + " cannot be reached: " + firstLine(e), e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
