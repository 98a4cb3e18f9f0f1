package desk.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * The record of everything that happens (D10): one call writes the event, which feeds push, mail, webhooks and the record's
 * own story, and the audit record, which says who, when, what and from where. Both in the caller's transaction and in one
 * statement; what is rolled back never happened.
 */
@ApplicationScoped
public class Journal {

    private static final String AUDIT = """
            insert into audit_record (at, actor_id, actor_name, origin, action, subject_kind, subject_id, details, person_id, personal)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as jsonb), ?9, ?10)""";

    private static final String EVENT_AND_AUDIT = """
            with event as (
                insert into event_log (at, actor_id, actor_name, kind, subject_kind, subject_id, data, desk_id)
                values (?1, ?2, ?3, ?5, ?6, ?7, cast(?8 as jsonb), ?11))
            """ + AUDIT;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    CurrentCaller caller;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    PushSignal signal;

    @Inject
    Jsonb json;

    /** Writes the entry in the running transaction and wakes every screen once it is committed. */
    public void record(Entry entry) {
        Caller who = caller.get();
        Query insert = entities.createNativeQuery(entry.auditOnly() ? AUDIT : EVENT_AND_AUDIT);
        insert.setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, who.accountId())
                .setParameter(3, who.displayName())
                .setParameter(4, who.origin())
                .setParameter(5, entry.kind())
                .setParameter(6, entry.subjectKind())
                .setParameter(7, entry.subjectId())
                .setParameter(8, entry.details().isEmpty() ? "{}" : json.toJson(new TreeMap<>(entry.details())))
                .setParameter(9, entry.personId())
                .setParameter(10, sealed(entry));
        if (!entry.auditOnly()) {
            insert.setParameter(11, entry.deskId());
        }
        insert.executeUpdate();
        if (!entry.auditOnly()) {
            wakeAfterCommit();
        }
    }

    private byte[] sealed(Entry entry) {
        Map<String, String> personal = entry.personal();
        return personal.isEmpty() ? null : vault.seal(entry.personId(), json.toJson(new TreeMap<>(personal)));
    }

    /** Once per transaction, however many entries it writes. Only a wake-up: readers find the events by themselves too. */
    private void wakeAfterCommit() {
        if (transaction.getResource(Journal.class) != null) {
            return;
        }
        transaction.putResource(Journal.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the outcome is known.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.wake();
                }
            }
        });
    }
}
