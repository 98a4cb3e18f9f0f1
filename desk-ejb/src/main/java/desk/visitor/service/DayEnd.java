package desk.visitor.service;

import desk.shared.service.Entry;
import desk.shared.service.Job;
import desk.shared.service.Journal;
import desk.shared.service.Settings;
import desk.shared.service.VenueSettings;
import desk.visitor.domain.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Closes expected visits nobody came for, once their day is over. */
@ApplicationScoped
public class DayEnd implements Job {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Journal journal;

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
    @Transactional
    public String run() {
        LocalDate lastOver = lastDayOver();
        int noShows = 0;
        List<Visit> missed;
        do {
            missed = missed(lastOver);
            missed.forEach(this::close);
            noShows += missed.size();
            entities.flush();
            entities.clear();
        } while (missed.size() == AT_ONCE);
        return noShows + " no-shows";
    }

    private List<Visit> missed(LocalDate lastOver) {
        return entities.createQuery("""
                        select v from Visit v where v.state = desk.visitor.domain.VisitState.EXPECTED and v.businessDay <= :day
                        order by v.businessDay, v.id""", Visit.class)
                .setParameter("day", lastOver)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private void close(Visit visit) {
        visit.nobodyCame(clock.instant());
        journal.record(Entry.change("VISIT_NO_SHOW", "visit", visit.id()).at(visit.deskId()));
    }

    /** Today once its end has come, else yesterday. */
    private LocalDate lastDayOver() {
        LocalTime now = clock.instant().atZone(venue.zone()).toLocalTime();
        boolean over = !now.isBefore(settings.get(VisitorSettings.DAY_END));
        return over ? venue.today() : venue.today().minusDays(1);
    }
}
