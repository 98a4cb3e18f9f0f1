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

    private final AtomicInteger generation = new AtomicInteger();
    private volatile Map<String, String> changed;

    /** The value now: what somebody set, else what is shipped. */
    public <T> T get(Setting<T> setting) {
        return setting.parse().apply(text(setting));
    }

    /** The value as text, for the settings page. */
    public String text(Setting<?> setting) {
        Map<String, String> values = changed;
        if (values == null) {
            int before = generation.get();
            values = read();
            if (before == generation.get()) { // what was read before a change is not remembered after it
                changed = values;
                if (before != generation.get()) {
                    changed = null;
                }
            }
        }
        return values.getOrDefault(setting.key(), setting.shipped());
    }

    void refresh(@Observes Changed change) {
        if (change.topics().contains("setting") || change.topics().contains("*")) {
            forget();
        }
    }

    /** Reads anew at the next use; called after a change on this node. */
    public void forget() {
        generation.incrementAndGet();
        changed = null;
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
