package desk.shared.web;

import desk.shared.service.VenueSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments and days as people read them: in the venue's zone, in the reader's language. */
@Named
@RequestScoped
public class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    VenueSettings venue;

    @Inject
    Looks looks;

    @Inject
    Clock clock;

    private ZoneId zone;

    /** The time of day, {@code 14:05}; empty for null. */
    public String clock(Instant moment) {
        return moment == null ? "" : CLOCK.format(moment.atZone(zone()));
    }

    /** The time of day for a moment of today, with its date otherwise. */
    public String brief(Instant moment) {
        if (moment == null) {
            return "";
        }
        boolean today = venue.dayOf(moment).equals(venue.today());
        return today ? clock(moment) : day(moment.atZone(zone()).toLocalDate()) + " " + clock(moment);
    }

    /** Date and time. */
    public String full(Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment.atZone(zone()));
    }

    /** Date and time to the second, for the audit. */
    public String exact(Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(moment.atZone(zone()));
    }

    /** For machines: the {@code datetime} attribute. */
    public String machine(Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    /** Month and day. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(english() ? "d MMM" : "M月d日", locale())
                        .format(day);
    }

    /** The whole date with its weekday. */
    public String longDay(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale())
                        .format(day);
    }

    /** Whole minutes since a moment. */
    public long minutesSince(Instant moment) {
        return moment == null
                ? 0
                : java.time.Duration.between(moment, clock.instant()).toMinutes();
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
    }

    private Locale locale() {
        return looks.getLocale();
    }

    private ZoneId zone() {
        if (zone == null) {
            zone = venue.zone();
        }
        return zone;
    }
}
