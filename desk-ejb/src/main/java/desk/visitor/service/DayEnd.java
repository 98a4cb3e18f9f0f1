package desk.visitor.service;

import desk.shared.service.Job;
import desk.shared.service.JobResult;
import desk.shared.service.Settings;
import desk.shared.service.VenueSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;

/** Closes expected visits nobody came for, once their day is over. */
@ApplicationScoped
public class DayEnd implements Job {

    private static final int AT_ONCE = 500;

    @Inject
    MissedVisits missed;

    @Inject
    Settings settings;

    @Inject
    VenueSettings venue;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "visitor-day-end";
    }

    @Override
    public Instant next(Instant now, ZoneId zone) {
        return Job.dailyAt(now, zone, settings.get(VisitorSettings.DAY_END));
    }

    @Override
    public JobResult run() {
        LocalDate lastOver = lastDayOver(
                clock.instant(),
                venue.today(),
                day -> endOf(venue.startOf(day), venue.zone(), settings.get(VisitorSettings.DAY_END)));
        int noShows = 0;
        int step;
        do {
            step = missed.close(lastOver, AT_ONCE);
            noShows += step;
        } while (step == AT_ONCE);
        return JobResult.of("no-shows", noShows);
    }

    /** The last business day whose end has come. */
    static LocalDate lastDayOver(Instant now, LocalDate today, Function<LocalDate, Instant> end) {
        LocalDate day = today;
        while (now.isBefore(end.apply(day))) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** When a business day that began then is over: the first time its end is on the clock after half a day; 00:30 is past midnight. */
    static Instant endOf(Instant start, ZoneId zone, LocalTime end) {
        ZonedDateTime earliest = start.atZone(zone).plusHours(12);
        ZonedDateTime same = earliest.with(end);
        return (same.isBefore(earliest) ? same.plusDays(1) : same).toInstant();
    }
}
