package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Statements;
import desk.it.Venue;
import desk.it.Work;
import desk.shared.domain.Uuid7;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.Sealer;
import desk.shared.service.Vault;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class JournalIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    Statements statements;

    @Inject
    Journal journal;

    @Inject
    Vault vault;

    private UUID desk;
    private UUID subject;

    @BeforeEach
    void somebody_works_at_a_desk() {
        desk = venue.desk();
        subject = Uuid7.next();
        as.agent(desk);
    }

    @Test
    void one_statement_writes_what_happened_and_who_did_it() {
        List<String> sent = statements.of(() -> work.done(() -> recorded(
                Entry.change("TEST_CHANGED", "test", subject).at(desk).with(Map.of("field", "purpose", "count", 3)))));
        assertEquals(1, sent.size(), sent::toString);
        assertEquals(
                "{\"count\": 3, \"field\": \"purpose\"}",
                sql.one(String.class, "select data::text from event_log where subject_id = ?", subject));
        assertEquals(desk, sql.one(UUID.class, "select desk_id from event_log where subject_id = ?", subject));
        assertEquals("AGENT", sql.one(String.class, "select actor_name from event_log where subject_id = ?", subject));
        assertEquals(
                "127.0.0.1", sql.one(String.class, "select origin from audit_record where subject_id = ?", subject));
        assertEquals(
                "TEST_CHANGED", sql.one(String.class, "select action from audit_record where subject_id = ?", subject));
    }

    @Test
    void nobody_nowhere_is_recorded_too() {
        as.nobody();
        work.done(() -> recorded(Entry.change("TEST_CHANGED", "test", subject)));
        work.done(() -> recorded(Entry.audit("TEST_LOOKED", "test", null)));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from event_log where subject_id = ? and actor_id is null and desk_id is null",
                        subject));
    }

    @Test
    void what_is_rolled_back_never_happened() {
        assertThrows(
                Work.Undone.class,
                () -> work.undone(() -> journal.record(Entry.change("TEST_CHANGED", "test", subject))));
        assertEquals(0, sql.count("select count(*) from event_log where subject_id = ?", subject));
        assertEquals(0, sql.count("select count(*) from audit_record where subject_id = ?", subject));
    }

    @Test
    void a_look_is_audited_and_makes_no_event() {
        work.done(() -> recorded(Entry.audit("TEST_LOOKED", "test", subject)));
        assertEquals(0, sql.count("select count(*) from event_log where subject_id = ?", subject));
        assertEquals(1, sql.count("select count(*) from audit_record where subject_id = ?", subject));
    }

    @Test
    void personal_values_are_sealed_under_the_persons_key_and_gone_with_it() {
        UUID person = Uuid7.next();
        work.done(() -> recorded(
                Entry.change("TEST_CHANGED", "test", subject).about(person, Map.of("old", "张三", "new", "李四"))));
        byte[] sealed = sql.one(byte[].class, "select personal from audit_record where subject_id = ?", subject);
        assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("张三"));
        assertEquals(
                "{\"new\":\"李四\",\"old\":\"张三\"}",
                vault.open(person, Sealer.AUDIT, sealed).orElseThrow());
        work.done(() -> {
            vault.erase(person, "test", "request", "desk");
            return null;
        });
        assertTrue(vault.open(person, Sealer.AUDIT, sealed).isEmpty());
    }

    @Test
    void the_database_refuses_to_change_history_in_every_partition() {
        work.done(() -> recorded(Entry.change("TEST_CHANGED", "test", subject)));
        String events =
                sql.one(String.class, "select tableoid::regclass::text from event_log where subject_id = ?", subject);
        String audit = sql.one(
                String.class, "select tableoid::regclass::text from audit_record where subject_id = ?", subject);
        assertTrue(audit.matches("audit_record_\\d{6}"), audit);
        refused("update event_log set kind = 'X' where subject_id = ?", subject);
        refused("update " + events + " set kind = 'X' where subject_id = ?", subject);
        refused("delete from event_log where subject_id = ?", subject);
        refused("delete from " + events + " where subject_id = ?", subject);
        refused("truncate event_log");
        refused("truncate " + events);
        refused("update audit_record set action = 'X' where subject_id = ?", subject);
        refused("delete from audit_record where subject_id = ?", subject);
        refused("update " + audit + " set action = 'X' where subject_id = ?", subject);
        refused("delete from " + audit + " where subject_id = ?", subject);
        refused("truncate audit_record");
        refused("truncate " + audit);
        refused("truncate audit_block cascade");
        assertEquals(1, sql.count("select count(*) from audit_record where subject_id = ?", subject));
    }

    @Test
    void months_to_come_refuse_as_well() {
        sql.one(String.class, "select make_month_partitions('2035-03-01')::text");
        sql.update(
                "insert into audit_record (at, actor_name, origin, action, subject_kind, subject_id) values ('2035-03-02', 'x', 'x', 'X', 'test', ?)",
                subject);
        refused("delete from audit_record_203503 where subject_id = ?", subject);
        refused("truncate audit_record_203503");
        refused("truncate event_log_203503");
    }

    @Test
    void a_whole_month_of_events_may_go_when_its_time_is_over() {
        sql.one(String.class, "select make_month_partitions('2034-01-01')::text");
        sql.update(
                "insert into event_log (at, actor_name, kind, subject_kind, subject_id) values ('2034-01-02', 'x', 'X', 'test', ?)",
                subject);
        sql.update("drop table event_log_203401");
        assertEquals(0, sql.count("select count(*) from event_log where subject_id = ?", subject));
    }

    private Void recorded(Entry entry) {
        journal.record(entry);
        return null;
    }

    private void refused(String statement, Object... values) {
        SQLException refusal = assertThrows(SQLException.class, () -> sql.updateOrRefuse(statement, values), statement);
        assertEquals("42501", refusal.getSQLState(), statement);
    }
}
