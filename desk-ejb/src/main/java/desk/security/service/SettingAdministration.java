package desk.security.service;

import desk.security.domain.SecurityPermissions;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.NotFound;
import desk.shared.service.Setting;
import desk.shared.service.SettingSource;
import desk.shared.service.Settings;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every feature's settings on one page: checked, audited, effective on every node within a second. */
@Stateless
@UseCase
public class SettingAdministration {

    private record Stored(String value, long version, Timestamp at, String by) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Instance<SettingSource> sources;

    @Inject
    Settings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** All settings by feature, in the order each feature gives them. */
    @Allowed(SecurityPermissions.SETTING_MANAGE)
    public List<SettingRow> list() {
        Map<String, Stored> stored = stored();
        List<SettingRow> rows = new ArrayList<>();
        for (Setting<?> setting : all()) {
            rows.add(row(setting, stored.get(setting.key())));
        }
        rows.sort(Comparator.comparing(SettingRow::group));
        return rows;
    }

    /**
     * Sets a value.
     *
     * @throws Clash when somebody changed it since {@code seenVersion}
     */
    @Allowed(SecurityPermissions.SETTING_MANAGE)
    public void change(String key, String typed, long seenVersion) {
        Setting<?> setting = named(key);
        String value = typed == null ? "" : typed.strip();
        check(setting, value);
        String before = settings.text(setting);
        int written = entities.createNativeQuery("""
                        insert into setting (key, value, version, updated_at, updated_by) values (?1, ?2, 1, ?3, ?4)
                        on conflict (key) do update set value = excluded.value, version = setting.version + 1,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by
                        where setting.version = ?5""")
                .setParameter(1, key)
                .setParameter(2, value)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, caller.get().displayName())
                .setParameter(5, seenVersion)
                .executeUpdate();
        tell(written, "SETTING_CHANGED", key, Map.of("key", key, "before", before, "value", value));
    }

    /** Back to what is shipped. */
    @Allowed(SecurityPermissions.SETTING_MANAGE)
    public void reset(String key, long seenVersion) {
        String before = settings.text(named(key));
        int written = entities.createNativeQuery("delete from setting where key = ?1 and version = ?2")
                .setParameter(1, key)
                .setParameter(2, seenVersion)
                .executeUpdate();
        tell(written, "SETTING_RESET", key, Map.of("key", key, "before", before));
    }

    private void tell(int written, String kind, String key, Map<String, String> details) {
        UUID id = UUID.nameUUIDFromBytes(("setting/" + key).getBytes(StandardCharsets.UTF_8));
        if (written == 0) {
            throw new Clash(id);
        }
        journal.record(Entry.change(kind, "setting", id).with(details));
    }

    /** In its range, and readable: a zone that is none would stop every page. */
    private static void check(Setting<?> setting, String value) {
        setting.check(value);
        try {
            var unused = setting.parse().apply(value);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new BusinessException("setting.refused.value", setting.key());
        }
    }

    private Setting<?> named(String key) {
        return all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.settings()));
        return all;
    }

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        for (Object row : entities.createNativeQuery("select key, value, version, updated_at, updated_by from setting")
                .getResultList()) {
            Object[] column = (Object[]) row;
            stored.put(
                    (String) column[0],
                    new Stored((String) column[1], ((Number) column[2]).longValue(), (Timestamp) column[3], (String)
                            column[4]));
        }
        return stored;
    }

    private static SettingRow row(Setting<?> setting, Stored stored) {
        return new SettingRow(
                setting.key(),
                setting.key().substring(0, setting.key().indexOf('.')),
                setting.kind(),
                setting.choices(),
                setting.least(),
                setting.most(),
                stored == null ? setting.shipped() : stored.value(),
                setting.shipped(),
                stored == null ? 0 : stored.version(),
                stored == null ? null : stored.at().toInstant(),
                stored == null ? null : stored.by());
    }
}
