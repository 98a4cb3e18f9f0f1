package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Makes the monthly partitions of the event log and the audit before their month begins, three months ahead. */
@ApplicationScoped
public class Partitions implements Job {

    private static final int MONTHS_AHEAD = 3;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "partitions";
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.dailyAt(now, venue, LocalTime.of(2, 40));
    }

    @Override
    @Transactional
    public String run() {
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            entities.createNativeQuery("select cast(make_month_partitions(?1) as text)")
                    .setParameter(1, Date.valueOf(month.plusMonths(ahead)))
                    .getSingleResult();
        }
        return "until " + month.plusMonths(MONTHS_AHEAD);
    }
}
