package desk.security.web;

import desk.security.service.SettingAdministration;
import desk.security.service.SettingRow;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.Settings;
import desk.shared.web.Refusals;
import desk.shared.web.Toasts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    transient Refusals refusals;

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
            setting.setProblem(refusals.words(refused));
            if (refused instanceof Clash) {
                stored(setting).ifPresent(setting::sawAgain);
            }
            return;
        }
        values.forget();
        stored(setting).ifPresent(setting::show);
        toasts.good("admin.settings.saved");
    }

    private Optional<SettingRow> stored(SettingForm setting) {
        return administration.list().stream()
                .filter(row -> row.key().equals(setting.getKey()))
                .findFirst();
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
