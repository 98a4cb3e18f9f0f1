package desk.security.service;

import desk.security.domain.SecurityPermissions;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.NotFound;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The house's own work: how it went, when it is due, run it now, leave it out. */
@Stateless
@UseCase
public class JobAdministration {

    /** One line of the jobs page; {@code outcome} is {@code OK}, {@code FAILED} or null before the first run. */
    public record Row(
            String name,
            Instant dueAt,
            boolean enabled,
            Instant startedAt,
            Instant endedAt,
            String outcome,
            String message,
            boolean runRequested) {}

    /** Jobs nobody may switch off: without seals, what was written to the audit could be changed unseen. */
    private static final Set<String> NEEDED = Set.of("audit-seal");

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Journal journal;

    @Allowed(SecurityPermissions.JOB_MANAGE)
    public List<Row> list() {
        List<Row> rows = new ArrayList<>();
        for (Object row : entities.createNativeQuery(
                        "select name, due_at, enabled, started_at, ended_at, outcome, message, run_requested from job order by name")
                .getResultList()) {
            Object[] job = (Object[]) row;
            rows.add(new Row(
                    (String) job[0],
                    instant(job[1]),
                    (Boolean) job[2],
                    instant(job[3]),
                    instant(job[4]),
                    (String) job[5],
                    (String) job[6],
                    (Boolean) job[7]));
        }
        return rows;
    }

    /**
     * Asks for a run, also of a job that is switched off; some node begins within ten seconds.
     *
     * @throws BusinessException {@code security.job.running} while it runs
     */
    @Allowed(SecurityPermissions.JOB_MANAGE)
    public void runNow(String name) {
        lock(name);
        update("update job set run_requested = true where name = ?1", name);
        tell("JOB_REQUESTED", name);
    }

    /** @throws BusinessException {@code security.job.needed} for what would hide what an administrator does */
    @Allowed(SecurityPermissions.JOB_MANAGE)
    public void enable(String name, boolean enabled) {
        if (!enabled && NEEDED.contains(name)) {
            throw new BusinessException("security.job.needed", null);
        }
        lock(name);
        update("update job set enabled = " + enabled + " where name = ?1", name);
        tell(enabled ? "JOB_ENABLED" : "JOB_DISABLED", name);
    }

    /** The runner holds the row while the job runs; waiting for that would hold the page. */
    private void lock(String name) {
        boolean free = !entities.createNativeQuery("select 1 from job where name = ?1 for update skip locked")
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
        if (free) {
            return;
        }
        boolean there = !entities.createNativeQuery("select 1 from job where name = ?1")
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
        throw there ? new BusinessException("security.job.running", null) : new NotFound();
    }

    private void update(String sql, String name) {
        entities.createNativeQuery(sql).setParameter(1, name).executeUpdate();
    }

    private void tell(String kind, String name) {
        UUID id = UUID.nameUUIDFromBytes(("job/" + name).getBytes(StandardCharsets.UTF_8));
        journal.record(Entry.change(kind, "job", id).with(Map.of("job", name)));
    }

    private static Instant instant(Object timestamp) {
        return timestamp == null ? null : ((Timestamp) timestamp).toInstant();
    }
}
