package desk.visitor.service;

import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.Sql;
import desk.visitor.domain.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Expected visits nobody came for, closed some at a time, each step in a transaction of its own. A visit somebody has in hand at
 * that moment is left to the next day's end.
 */
@ApplicationScoped
public class MissedVisits {

    private static final String MISSED = """
            select id from visit where state = 'EXPECTED' and business_day <= ?
            order by business_day, id limit ? for update skip locked""";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Closes at most {@code atOnce} visits of business days up to {@code lastOver}; returns how many. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int close(LocalDate lastOver, int atOnce) {
        List<UUID> ids = sql.rows(MISSED, row -> row.getObject(1, UUID.class), lastOver, atOnce);
        if (ids.isEmpty()) {
            return 0;
        }
        entities.createQuery("select v from Visit v where v.id in :ids", Visit.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(this::close);
        return ids.size();
    }

    private void close(Visit visit) {
        visit.nobodyCame(clock.instant());
        journal.record(Entry.change("VISIT_NO_SHOW", "visit", visit.id()).at(visit.deskId()));
    }
}
