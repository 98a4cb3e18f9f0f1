package desk.security.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Sql;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Where the next block begins. */
@InContainer
class AuditSealerIT {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final int MORE_THAN_A_BLOCK = AuditSealer.BLOCK + 7;

    @Inject
    Sql sql;

    @Inject
    AuditSealing sealing;

    @Inject
    AuditTrail trail;

    @Inject
    As as;

    @Inject
    Clock clock;

    @Test
    void what_one_transaction_wrote_goes_on_in_the_next_block_where_the_full_one_ended() throws SQLException {
        try (Connection connection = sql.foreign()) {
            sealing.run();
            write(connection, MORE_THAN_A_BLOCK, "pg_current_xact_id()");
            sealing.run();
            assertEquals(
                    0,
                    number(
                            connection,
                            "select count(*) from audit_record r where action = 'TESTED' and not exists (select from audit_member m where m.seq = r.seq)"));
            assertTrue(number(connection, "select count(*) from audit_block where record_count = " + AuditSealer.BLOCK)
                    > 0);
        }
        as.supervisor(null);
        assertNull(trail.verify().flaw());
    }

    /** Restored from a dump into a new cluster, where transactions are counted from the beginning. */
    @Test
    void after_a_restored_dump_what_is_new_is_sealed_and_what_was_sealed_is_left_alone() throws SQLException {
        try (Connection connection = begin()) {
            sealAll(connection);
            change(connection, "set local session_replication_role = replica");
            change(connection, "update audit_block set horizon = (horizon::text::bigint + 1000000000)::text::xid8");
            // Some of the sealed records have numbers that come again before the others do.
            change(connection, "update audit_record set xid = '3' where seq % 2 = 0");
            change(
                    connection,
                    "update audit_record set xid = (xid::text::bigint + 900000000)::text::xid8 where seq % 2 = 1");
            change(connection, "set local session_replication_role = origin");
            for (int night = 0; night < 3; night++) {
                write(connection, MORE_THAN_A_BLOCK, "xid8 '4'");
                assertEquals(MORE_THAN_A_BLOCK, sealAll(connection), "night " + night);
            }
            connection.rollback();
        }
    }

    private Connection begin() throws SQLException {
        Connection connection = sql.foreign();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Seals whatever there is; returns how many records it were. */
    private int sealAll(Connection connection) throws SQLException {
        AuditSealer sealer = new AuditSealer(connection, KEY, clock);
        int all = 0;
        int sealed;
        do {
            sealed = sealer.sealNext();
            all += sealed;
        } while (sealed > 0);
        return all;
    }

    private static void write(Connection connection, int many, String xid) throws SQLException {
        change(
                connection,
                "insert into audit_record (at, actor_name, origin, action, subject_kind, subject_id, xid)"
                        + " select now(), 'x', 'x', 'TESTED', 'visit', gen_random_uuid(), " + xid
                        + " from generate_series(1, " + many + ")");
    }

    private static void change(Connection connection, String statement) throws SQLException {
        try (Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            assertTrue(row.next());
            return row.getLong(1);
        }
    }
}
