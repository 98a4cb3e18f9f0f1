package desk.security.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Work;
import desk.security.service.AuditLine;
import desk.security.service.AuditPlace;
import desk.security.service.AuditQuery;
import desk.security.service.AuditReport;
import desk.security.service.AuditReport.Kind;
import desk.security.service.AuditSealing;
import desk.security.service.AuditTrail;
import desk.security.service.RevealReason;
import desk.shared.domain.Uuid7;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.Vault;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tampering is done as the database's owner with the triggers switched off, and taken back, for the chain is shared by all tests. */
@InContainer
class AuditIT {

    @Inject
    Journal journal;

    @Inject
    AuditSealing sealing;

    @Inject
    AuditTrail trail;

    @Inject
    Vault vault;

    @Inject
    Work work;

    @Inject
    As as;

    @Inject
    Sql sql;

    private UUID recorded(UUID person) {
        UUID subject = Uuid7.next();
        as.supervisor(null);
        work.done(() -> {
            journal.record(Entry.change("VISIT_CHECKED_IN", "visit", subject)
                    .with(Map.of("badge", "017"))
                    .about(person, Map.of("name", "李雷")));
            return null;
        });
        return subject;
    }

    private AuditLine line(UUID subject) {
        return trail.list(new AuditQuery(null, null, null, null, subject), null, 10)
                .rows()
                .get(0);
    }

    @Test
    void what_is_sealed_verifies_and_nothing_is_left_out() {
        UUID subject = recorded(Uuid7.next());
        sealing.run();
        assertTrue(line(subject).sealed());
        AuditReport report = trail.verify();
        assertNull(report.flaw());
        assertTrue(report.blocks() > 0 && report.records() > 0);
    }

    @Test
    void a_record_of_a_running_transaction_is_sealed_by_a_later_block_and_not_lost() throws SQLException {
        UUID subject = Uuid7.next();
        try (Connection slow = sql.foreign()) {
            slow.setAutoCommit(false);
            try (Statement insert = slow.createStatement()) {
                insert.executeUpdate(
                        "insert into audit_record (at, actor_name, origin, action, subject_kind, subject_id) "
                                + "values (now(), 'x', 'x', 'SLOW', 'visit', '" + subject + "')");
                recorded(Uuid7.next());
                sealing.run();
                slow.commit();
            }
        }
        as.supervisor(null);
        assertNull(trail.verify().flaw());
        sealing.run();
        assertTrue(line(subject).sealed());
        assertNull(trail.verify().flaw());
    }

    @Test
    void the_database_refuses_to_change_or_delete_what_is_written() {
        UUID subject = recorded(Uuid7.next());
        for (String statement : new String[] {
            "update audit_record set actor_name = 'x' where subject_id = '" + subject + "'",
            "delete from audit_record where subject_id = '" + subject + "'",
            "truncate audit_block cascade",
            "truncate audit_record",
            "update audit_member set position = 0"
        }) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.updateOrRefuse(statement));
            assertEquals("42501", refused.getSQLState(), statement);
        }
        String partition = sql.one(
                String.class, "select tableoid::regclass::text from audit_record where subject_id = ?", subject);
        assertEquals(
                "42501",
                assertThrows(SQLException.class, () -> sql.updateOrRefuse("truncate " + partition))
                        .getSQLState());
    }

    @Test
    void each_kind_of_tampering_is_found_and_named() throws SQLException {
        UUID subject = recorded(Uuid7.next());
        sealing.run();
        long seq = line(subject).seq();
        long block = sql.count("select block_no from audit_member where seq = ?", seq);
        String record = " where seq = " + seq;
        assertFlaw(Kind.RECORD_ALTERED, block, seq, "update audit_record set actor_name = 'somebody else'" + record);
        assertFlaw(Kind.RECORD_ALTERED, block, seq, "update audit_record set personal = '\\x00'" + record);
        assertFlaw(Kind.RECORD_MISSING, block, seq, "delete from audit_record" + record);
        assertFlaw(Kind.MEMBERS_ALTERED, block, seq, "update audit_member set record_hash = '\\x00'" + record);
        assertFlaw(
                Kind.MEMBERS_ALTERED,
                block,
                0,
                "delete from audit_member" + record,
                "delete from audit_record" + record);
        assertFlaw(
                Kind.BLOCK_ALTERED,
                block,
                0,
                "update audit_block set record_count = record_count + 1 where block_no = " + block);
        assertFlaw(
                Kind.LINK_BROKEN, block, 0, "update audit_block set previous_mac = '\\x00' where block_no = " + block);
        assertFlaw(
                Kind.RECORD_UNSEALED,
                0,
                -5,
                "insert into audit_record (seq, xid, at, actor_name, origin, action, subject_kind) overriding system value "
                        + "values (-5, '3', now(), 'x', 'x', 'SLIPPED_IN', 'visit')");
        assertNull(trail.verify().flaw());
    }

    /** Tampers in a transaction that is rolled back; the verification looks through the same connection. */
    private void assertFlaw(Kind kind, long block, long seq, String... tampering) throws SQLException {
        try (Connection owner = sql.foreign()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (String one : tampering) {
                    statement.executeUpdate(one);
                }
            }
            AuditReport report = Verifying.through(owner);
            assertNotNull(report.flaw(), kind.name());
            assertEquals(new AuditReport.Flaw(kind, block, seq), report.flaw());
            owner.rollback();
        }
    }

    @Test
    void erasing_a_person_removes_what_was_personal_and_the_chain_still_verifies() {
        UUID person = Uuid7.next();
        UUID subject = recorded(person);
        sealing.run();
        assertEquals(AuditLine.Personal.SEALED, line(subject).personal());
        work.done(() -> {
            vault.erase(person, "visitor", "REQUEST", "test");
            return null;
        });
        assertEquals(AuditLine.Personal.REMOVED, line(subject).personal());
        AuditLine line = line(subject);
        assertTrue(trail.reveal(new AuditPlace(line.at(), line.seq()), RevealReason.REVIEW)
                .isEmpty());
        assertNull(trail.verify().flaw());
    }

    @Test
    void a_reveal_shows_the_values_and_is_itself_audited() {
        UUID person = Uuid7.next();
        AuditLine line = line(recorded(person));
        var values = trail.reveal(new AuditPlace(line.at(), line.seq()), RevealReason.COMPLAINT)
                .orElseThrow();
        assertEquals("李雷", values.get("name"));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from audit_record where action = 'AUDIT_REVEALED' and subject_id = ?",
                        person));
    }

    @Test
    void the_page_goes_on_where_the_last_line_was() {
        UUID subject = Uuid7.next();
        as.supervisor(null);
        work.done(() -> {
            for (int i = 0; i < 5; i++) {
                journal.record(Entry.audit("VISIT_REVEALED", "visit", subject));
            }
            return null;
        });
        AuditQuery query = new AuditQuery(null, null, null, "VISIT_REVEALED", subject);
        var first = trail.list(query, null, 3);
        AuditLine last = first.rows().get(2);
        var second = trail.list(
                query,
                AuditPlace.parse(new AuditPlace(last.at(), last.seq()).toString())
                        .orElseThrow(),
                3);
        assertTrue(first.more());
        assertEquals(2, second.rows().size());
        assertTrue(second.rows().get(0).seq() < last.seq());
    }

    @Test
    void a_cut_tail_is_named_by_what_stands_beside_the_key_file() throws SQLException {
        recorded(Uuid7.next());
        sealing.run();
        long last = sql.count("select max(block_no) from audit_block");
        try (Connection owner = sql.foreign()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.executeUpdate(
                        "delete from audit_record r using audit_member m where m.seq = r.seq and m.block_no = " + last);
                statement.executeUpdate("delete from audit_member where block_no = " + last);
                statement.executeUpdate("delete from audit_block where block_no = " + last);
            }
            assertNull(Verifying.through(owner).flaw(), "the chain alone looks whole");
            assertEquals(
                    new AuditReport.Flaw(Kind.TAIL_CUT, last, 0),
                    Verifying.witnessed(owner).flaw());
            owner.rollback();
        }
        assertNull(trail.verify().flaw());
    }

    @Test
    void the_last_seal_has_a_time() {
        recorded(Uuid7.next());
        sealing.run();
        as.supervisor(null);
        assertTrue(trail.lastSealedAt().isAfter(java.time.Instant.now().minusSeconds(60)));
    }
}
