package desk.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The values of all settings, held in memory on every node and read anew when any node changes one. */
@ApplicationScoped
public class Settings {

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    /** Values, and which change they were read after: what was read before a change is not served after it. */
    private record Read(int generation, Map<String, String> values) {}

    private final AtomicInteger generation = new AtomicInteger();
    private volatile Read kept;

    /** The value now: what somebody set, else what is shipped. */
    public <T> T get(Setting<T> setting) {
        return setting.parse().apply(text(setting));
    }

    /** The value as text, for the settings page. */
    public String text(Setting<?> setting) {
        Read now = kept;
        if (now == null || now.generation() != generation.get()) {
            now = new Read(generation.get(), read());
            kept = now;
        }
        return now.values().getOrDefault(setting.key(), setting.shipped());
    }

    void refresh(@Observes Changed change) {
        if (change.topics().contains("setting") || change.topics().contains("*")) {
            forget();
        }
    }

    /** Reads anew at the next use; called after a change on this node. */
    public void forget() {
        generation.incrementAndGet();
    }

    private Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select key, value from setting")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The settings cannot be read", failed);
        }
        return Map.copyOf(values);
    }
}
