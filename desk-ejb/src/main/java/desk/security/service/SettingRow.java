package desk.security.service;

import desk.shared.service.Setting;
import java.time.Instant;
import java.util.List;

/**
 * One line of the settings page.
 *
 * @param group the feature the setting belongs to: what stands before the first dot of its key
 * @param version what a change is checked against; 0 while nobody changed it
 * @param changedAt null while it is as shipped
 */
public record SettingRow(
        String key,
        String group,
        Setting.Kind kind,
        List<String> choices,
        long least,
        long most,
        String value,
        String shipped,
        long version,
        Instant changedAt,
        String changedBy)
        implements java.io.Serializable {}
