package desk.security.service;

import desk.security.domain.SignInPolicy;
import desk.shared.service.Setting;
import desk.shared.service.SettingSource;
import desk.shared.service.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The settings of signing in; the idle time-out stands with the venue's. */
@ApplicationScoped
public class SecuritySettings implements SettingSource {

    public static final Setting<Integer> LOCK_AFTER = Setting.number("security.lock-after", 10, 3, 50);
    public static final Setting<Duration> LOCK_MINUTES = Setting.minutes("security.lock-minutes", 15, 1, 1440);
    public static final Setting<Integer> PIN_HOURS = Setting.number("security.pin-hours", 12, 1, 24);

    @Inject
    Settings settings;

    @Override
    public List<Setting<?>> settings() {
        return List.of(LOCK_AFTER, LOCK_MINUTES, PIN_HOURS);
    }

    public SignInPolicy signInPolicy() {
        return new SignInPolicy(settings.get(LOCK_AFTER), settings.get(LOCK_MINUTES));
    }

    /** How long after a sign-in with the password a PIN is enough at the same browser. */
    public Duration pinWindow() {
        return Duration.ofHours(settings.get(PIN_HOURS));
    }
}
