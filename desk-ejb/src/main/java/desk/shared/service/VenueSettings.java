package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Settings of the venue itself, and its calendar: which business day a moment belongs to. */
@ApplicationScoped
public class VenueSettings implements SettingSource {

    public static final Setting<String> NAME_ZH = Setting.text("venue.name-zh", "体育文化中心", 60);
    public static final Setting<String> NAME_EN = Setting.text("venue.name-en", "Sports and Culture Centre", 60);
    public static final Setting<ZoneId> ZONE =
            new Setting<>("venue.zone", "Asia/Shanghai", Setting.Kind.TEXT, List.of(), 0, 60, ZoneId::of);
    public static final Setting<LocalTime> DAY_START = Setting.time("venue.day-start", "00:00");
    public static final Setting<Duration> IDLE = Setting.minutes("security.idle-minutes", 30, 2, 720);
    public static final Setting<Duration> SESSION_LIFE = Setting.hours("security.session-hours", 14, 1, 168);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public List<Setting<?>> settings() {
        return List.of(NAME_ZH, NAME_EN, ZONE, DAY_START, IDLE, SESSION_LIFE);
    }

    public ZoneId zone() {
        return settings.get(ZONE);
    }

    /** The business day of a moment: until the day's start hour it is still yesterday. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone())
                .minusNanos(settings.get(DAY_START).toNanoOfDay())
                .toLocalDate();
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The first moment of a business day. */
    public Instant startOf(LocalDate day) {
        return day.atTime(settings.get(DAY_START)).atZone(zone()).toInstant();
    }
}
