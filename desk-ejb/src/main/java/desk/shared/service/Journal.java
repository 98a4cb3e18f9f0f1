package desk.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
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

    private static final String ENTRY = """
            with entry(at, actor_id, actor_name, origin, kind, subject_kind, subject_id, details, person_id, personal, desk_id) as (values (
                ?::timestamptz, ?::uuid, ?::text, ?::text, ?::text, ?::text, ?::uuid, ?::jsonb, ?::uuid, ?::bytea, ?::uuid))""";

    private static final String EVENT = """
            , event as (
                insert into event_log (at, actor_id, actor_name, kind, subject_kind, subject_id, data, desk_id)
                select at, actor_id, actor_name, kind, subject_kind, subject_id, details, desk_id from entry)""";

    private static final String AUDIT = """

            insert into audit_record (at, actor_id, actor_name, origin, action, subject_kind, subject_id, details, person_id, personal)
            select at, actor_id, actor_name, origin, kind, subject_kind, subject_id, details, person_id, personal from entry""";

    private static final String AUDIT_ONLY = ENTRY + AUDIT;
    private static final String EVENT_AND_AUDIT = ENTRY + EVENT + AUDIT;

    @Inject
    Sql sql;

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
        sql.update(
                entry.auditOnly() ? AUDIT_ONLY : EVENT_AND_AUDIT,
                clock.instant(),
                who.accountId(),
                who.displayName(),
                who.origin(),
                entry.kind(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.details().isEmpty() ? "{}" : json.toJson(new TreeMap<>(entry.details())),
                entry.personId(),
                sealed(entry),
                entry.deskId());
        if (!entry.auditOnly()) {
            wakeAfterCommit();
        }
    }

    private byte[] sealed(Entry entry) {
        Map<String, String> personal = entry.personal();
        return personal.isEmpty()
                ? null
                : vault.seal(entry.personId(), Sealer.AUDIT, json.toJson(new TreeMap<>(personal)));
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
