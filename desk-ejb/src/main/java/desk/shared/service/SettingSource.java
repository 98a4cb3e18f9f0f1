package desk.shared.service;

import java.util.List;

/** A feature's settings, for the settings page; a CDI bean of the feature. */
public interface SettingSource {

    List<Setting<?>> settings();
}
