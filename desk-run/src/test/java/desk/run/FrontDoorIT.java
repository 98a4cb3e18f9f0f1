package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.micro.Listening;
import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.postgres.Durability;
import desk.shared.service.Schema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door from outside: processes, signals, exit codes and what is left behind. */
class FrontDoorIT {
    private static final int CTRL_C = 3;

    @TempDir
    Path data;

    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        port = Listening.freePort();
    }

    @Test
    void ctrl_c_at_the_terminal_stops_all_and_meanwhile_the_data_and_the_port_are_taken() throws Exception {
        try (FrontDoor demo =
                FrontDoor.onTerminal(data, "demo", "--port", "" + port).awaitUp()) {
            assertEquals(200, health());
            assertTrue(demo.said().contains("http://localhost:" + port + "/desk/"), demo.said());
            refused(Exit.IN_USE, "in use by another ./desk", data, "demo", "--port", "" + Listening.freePort());
            refused(Exit.PORT_TAKEN, "port " + port, data.resolve("other"), "demo", "--port", "" + port);

            demo.type(CTRL_C);
            assertEquals(130, demo.awaitExit(), demo.said());
            assertTrue(demo.said().contains("Desk has stopped"), demo.said());
            assertEquals(List.of(), demo.processes());
        }
        String log = Files.readString(data.resolve("demo/postgres/postgres.log"));
        assertFalse(log.contains("was not properly shut down"), log);
    }

    @Test
    void killed_with_minus_nine_it_recovers_at_the_next_start_and_sigterm_ends_it_cleanly() throws Exception {
        try (FrontDoor first = FrontDoor.open(data, "demo", "--port", "" + port).awaitUp()) {
            String leftOver = Files.readString(data.resolve("demo/server/micro.pid"));
            first.kill();
            first.awaitExit();
            assertEquals(200, health(), "the server lives on without its launcher");
            change(database(), "insert into setting values ('test.note', 'kept', 0, now(), 'test')");

            FrontDoor second = FrontDoor.open(data, "demo", "--port", "" + port).awaitUp();
            assertFalse(ProcessHandle.of(Long.parseLong(leftOver.split(" ")[0])).isPresent(), "two servers");
            assertEquals("kept", ask(database(), "select value from setting where key = 'test.note'"));
            second.terminate();
            assertEquals(143, second.awaitExit(), second.said());
            assertEquals(List.of(), second.processes());
        }
    }

    @Test
    void a_database_of_a_newer_desk_is_left_alone() throws Exception {
        Path folder = Files.createDirectories(data.resolve("demo/postgres"));
        try (BundledPostgres postgres = BundledPostgres.start(Binaries.in(data), folder, Durability.DURABLE)) {
            new Schema(postgres.database().dataSource()).migrate();
            change(
                    postgres.database(),
                    "insert into flyway_schema_history select 9999, '9999', 'later', 'SQL', 'V9999__later.sql', 0,"
                            + " 'desk', now(), 1, true");
        }
        refused(Exit.DATABASE_NEWER, "9999", data, "demo", "--port", "" + port);
    }

    @Test
    void unknown_words_are_refused_before_anything_starts() throws Exception {
        refused(Exit.UNKNOWN_WORD, "unknown word \"dmeo\"", data, "dmeo");
        refused(Exit.UNKNOWN_WORD, "unknown word \"--frehs\" after demo", data, "demo", "--frehs");
        assertFalse(Files.exists(data.resolve("demo")));
    }

    /** One line, the exit code, nothing left running. */
    private static void refused(Exit exit, String line, Path data, String... words) throws Exception {
        FrontDoor door = FrontDoor.open(data, words);
        assertEquals(exit.code(), door.awaitExit(), door.said());
        List<String> told =
                door.said().lines().filter(each -> each.startsWith("desk: ")).toList();
        assertEquals(1, told.size(), door.said());
        assertTrue(told.get(0).contains(line), door.said());
        assertFalse(door.said().contains("\tat "), door.said());
    }

    private int health() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/desk/health");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Database database() throws IOException {
        Path folder = data.resolve("demo/postgres");
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")) + "/desk",
                "desk",
                Files.readString(folder.resolve("desk.password")));
    }

    private static void change(Database database, String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String ask(Database database, String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
