package desk.visitor.service;

import desk.shared.service.Setting;
import desk.shared.service.SettingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** The settings of the visitor register. */
@ApplicationScoped
public class VisitorSettings implements SettingSource {

    /** How long the last step can be taken back. */
    public static final Setting<Duration> UNDO = Setting.minutes("visitor.undo-minutes", 10, 1, 60);
    /** Which fields must be filled at the door; names of {@link VisitForm} fields. */
    public static final Setting<List<String>> REQUIRED = Setting.choices(
            "visitor.required",
            List.of("purpose"),
            List.of("phone", "organisation", "document", "purpose", "host", "place", "badge"));
    /** When the day's expected visits that did not come are closed. */
    public static final Setting<LocalTime> DAY_END = Setting.time("visitor.day-end", "23:30");
    /** How long a visitor's identifying data is kept after the last visit. */
    public static final Setting<Duration> KEPT = Setting.days("visitor.kept-days", 180, 7, 3650);

    @Override
    public List<Setting<?>> settings() {
        return List.of(UNDO, REQUIRED, DAY_END, KEPT);
    }
}
