package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import desk.it.Eventually;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Unique;
import desk.shared.service.Setting;
import desk.shared.service.Settings;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@InContainer
class SettingsIT {

    @Inject
    Settings settings;

    @Inject
    Sql sql;

    @Test
    void what_is_shipped_holds_until_another_node_changes_it() throws SQLException {
        Setting<Integer> setting =
                Setting.number("test." + Unique.code().toLowerCase(java.util.Locale.ROOT), 10, 1, 60);
        assertEquals(10, settings.get(setting));
        try (Connection other = sql.foreign();
                Statement statement = other.createStatement()) {
            statement.execute("insert into setting (key, value, updated_at, updated_by) values ('" + setting.key()
                    + "', '25', now(), 'another node')");
            statement.execute(
                    "insert into event_log (at, kind, subject_kind, subject_id, actor_name) values (now(), 'SETTING_CHANGED', 'setting', gen_random_uuid(), 'another node')");
            statement.execute("notify desk_events");
        }
        Eventually.within(Duration.ofSeconds(1), "the new value", () -> settings.get(setting) == 25);
    }
}
