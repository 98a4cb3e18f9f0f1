package desk.security.web;

import desk.security.service.SettingAdministration;
import desk.security.service.SettingRow;
import desk.shared.service.BusinessException;
import desk.shared.service.Settings;
import desk.shared.web.Texts;
import desk.shared.web.Toasts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every feature's settings, one saved at a time. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

    /** The settings of one feature. */
    public record Group(String name, List<SettingForm> settings) implements Serializable {}

    @Inject
    transient SettingAdministration administration;

    @Inject
    transient Settings values;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Texts texts;

    private List<Group> groups;

    public void save(SettingForm setting) {
        change(setting, () -> administration.change(setting.getKey(), setting.typed(), setting.version()));
    }

    public void reset(SettingForm setting) {
        change(setting, () -> administration.reset(setting.getKey(), setting.version()));
    }

    /** What is refused is told beside the setting; the other settings keep what was typed. */
    private void change(SettingForm setting, Runnable work) {
        try {
            work.run();
        } catch (BusinessException refused) {
            setting.setProblem(texts.of(refused.key(), refused.arguments().toArray()));
            return;
        }
        values.forget();
        administration.list().stream()
                .filter(row -> row.key().equals(setting.getKey()))
                .forEach(setting::show);
        toasts.good("admin.settings.saved");
    }

    public List<Group> getGroups() {
        if (groups == null) {
            groups = administration.list().stream()
                    .collect(Collectors.groupingBy(
                            SettingRow::group,
                            java.util.LinkedHashMap::new,
                            Collectors.mapping(SettingForm::new, Collectors.toList())))
                    .entrySet()
                    .stream()
                    .map(entry -> new Group(entry.getKey(), new ArrayList<>(entry.getValue())))
                    .toList();
        }
        return groups;
    }
}
