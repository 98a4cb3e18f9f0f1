package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Durability;
import desk.shared.service.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does with accounts, on a database of its own. */
class AccountCommandsIT {
    @TempDir
    Path folder;

    private BundledPostgres postgres;
    private Connection connection;

    @BeforeEach
    void a_database_with_one_account() throws Exception {
        postgres = BundledPostgres.start(Binaries.in(TestHome.home().data()), folder, Durability.FLEETING);
        new Schema(postgres.database().dataSource()).migrate();
        connection = postgres.database().connect();
        change("insert into account (id, username, display_name, state, created_at, failed_sign_ins, locked_at, sample)"
                + " values (gen_random_uuid(), 'leader', '领班', 'ACTIVE', now(), 10, now(), false)");
    }

    @AfterEach
    void end() throws Exception {
        connection.close();
        postgres.close();
    }

    @Test
    void unlocking_from_the_machine_ends_the_lock_and_stands_in_the_audit() throws Exception {
        assertFalse(UnlockCommand.unlock(connection, "nobody"));
        assertTrue(UnlockCommand.unlock(connection, "Leader"));
        assertEquals("1", ask("select count(*) from account where locked_at is null and failed_sign_ins = 0"));
        assertEquals(
                "1",
                ask("select count(*) from audit_record where action = 'ACCOUNT_UNLOCKED' and subject_id is not null"));
        assertEquals("1", ask("select count(*) from event_log where kind = 'ACCOUNT_UNLOCKED'"));
    }

    @Test
    void the_real_desk_does_not_start_on_sample_accounts_that_may_sign_in() throws Exception {
        SampleAccounts.refuse(connection, "here");
        change("update account set sample = true");
        Refusal refusal = assertThrows(Refusal.class, () -> SampleAccounts.refuse(connection, "here"));
        assertEquals(Exit.SAMPLE_ACCOUNTS, refusal.exit());
        assertTrue(refusal.getMessage().contains("leader"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
        change("update account set state = 'DISABLED'");
        SampleAccounts.refuse(connection, "here");
    }

    @Test
    void only_run_is_for_real_people() {
        assertFalse(Setup.demo(TestHome.home(), folder, 8080).isReal());
    }

    private void change(String statement) throws Exception {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private String ask(String question) throws Exception {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
