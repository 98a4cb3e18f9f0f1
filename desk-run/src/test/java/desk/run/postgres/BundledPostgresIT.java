package desk.run.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.Refusal;
import desk.run.TestHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledPostgresIT {
    @TempDir
    Path folder;

    private Binaries binaries;
    private BundledPostgres postgres;

    @BeforeEach
    void start() throws Exception {
        binaries = Binaries.in(TestHome.home().data());
        postgres = BundledPostgres.start(binaries, folder, Durability.DURABLE);
    }

    @AfterEach
    void stop() throws Exception {
        postgres.close();
        assertTrue(Postmaster.of(folder.resolve("cluster")).isEmpty());
    }

    @Test
    void a_commit_is_durable_and_nobody_else_gets_in() throws Exception {
        assertEquals("on", ask("show fsync"));
        assertEquals("on", ask("show synchronous_commit"));
        assertEquals("on", ask("show full_page_writes"));
        assertEquals("on", ask("show data_checksums"));
        assertEquals("127.0.0.1", ask("show listen_addresses"));
        assertEquals("UTC", ask("show timezone"));
        assertEquals("f", ask("select rolsuper from pg_roles where rolname = current_user"));
        Database stranger = new Database(postgres.database().url(), "desk", "guess");
        assertThrows(SQLException.class, stranger::connect);
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("desk.password")));
    }

    @Test
    void chinese_sorts_by_pinyin_and_knows_its_letters() throws Exception {
        assertEquals("白陈赵", ask("select string_agg(n, '' order by n) from (values ('赵'), ('白'), ('陈')) as t(n)"));
        assertEquals("t", ask("select '张伟' ~ '^\\w+$'"));
    }

    @Test
    void what_was_committed_survives_the_death_of_every_process() throws Exception {
        ask("create table promise (n int)");
        ask("insert into promise values (42)");
        long first = Postmaster.of(folder.resolve("cluster")).orElseThrow().pid();
        ProcessHandle server = ProcessHandle.of(first).orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.onExit().join();

        postgres = BundledPostgres.start(binaries, folder, Durability.DURABLE);
        assertEquals("42", ask("select n from promise"));
    }

    @Test
    void a_server_left_behind_is_ended_before_the_next_starts_and_the_port_is_kept() throws Exception {
        String url = postgres.database().url();
        long leftOver = Postmaster.of(folder.resolve("cluster")).orElseThrow().pid();
        postgres = BundledPostgres.start(binaries, folder, Durability.DURABLE);
        Optional<ProcessHandle> ended = ProcessHandle.of(leftOver);
        if (ended.isPresent()) {
            ended.get().onExit().get(10, TimeUnit.SECONDS);
        }
        assertEquals(url, postgres.database().url());
    }

    @Test
    void a_process_id_that_now_belongs_to_another_program_is_left_alone() throws Exception {
        postgres.close();
        Path cluster = folder.resolve("cluster");
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n1\n1\n\n\n");
        assertTrue(Postmaster.of(cluster).isEmpty());
        Files.delete(cluster.resolve("postmaster.pid"));
    }

    @Test
    void a_cluster_of_another_postgresql_is_refused_untouched() throws Exception {
        postgres.close();
        Path version = folder.resolve("cluster/PG_VERSION");
        Files.writeString(version, "18\n");
        assertThrows(Refusal.class, () -> BundledPostgres.start(binaries, folder, Durability.DURABLE));
        Files.writeString(version, "17\n");
    }

    @Test
    void a_copy_of_a_database_is_a_database_of_its_own() throws Exception {
        ask("create table seen (n int)");
        Database copy = postgres.copy("desk", "copy_1");
        try (Connection connection = copy.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into seen values (1)");
        }
        assertEquals("0", ask("select count(*) from seen"));
        postgres.drop("copy_1");
        assertThrows(SQLException.class, copy::connect);
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = postgres.database().connect();
                Statement sql = connection.createStatement()) {
            if (!sql.execute(question)) {
                return "";
            }
            try (ResultSet row = sql.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
