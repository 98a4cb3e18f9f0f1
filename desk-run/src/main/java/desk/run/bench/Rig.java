package desk.run.bench;

import desk.run.Console;
import desk.run.DataDirectory;
import desk.run.DeskInstance;
import desk.run.Home;
import desk.run.Setup;
import desk.run.micro.JvmFlags;
import desk.run.micro.Listening;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.sample.BulkToday;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is measured on: a database of full size and a small one, and the application on the first, started when first needed. */
final class Rig implements AutoCloseable {

    private static final int LINE = 120_000;
    /** Else the nightly purge would take most of a history of years away while it is measured. */
    private static final String KEEP_ALL =
            "insert into setting (key, value, updated_at, updated_by) values ('visitor.kept-days', '3650', now(), 'bench') on conflict do nothing";

    private static final Duration LONGEST_SEALING = Duration.ofMinutes(15);
    private static final String UNSEALED =
            "select count(*) from audit_record where seq > (select coalesce(max(last_seq), 0) from audit_block)";

    private final Home home;
    private final Home program;
    private final DataDirectory data;
    private final BundledPostgres postgres;
    private final Databases databases;
    private final Console console;
    private Supply supply;
    private DeskInstance desk;

    Rig(Home home, DataDirectory data, BundledPostgres postgres, Databases databases, Console console)
            throws Exception {
        this.home = home;
        this.data = data;
        this.postgres = postgres;
        this.databases = databases;
        this.console = console;
        program = Program.desk(home, data.path().resolve("program"));
    }

    Home home() {
        return home;
    }

    DataDirectory data() {
        return data;
    }

    BundledPostgres postgres() {
        return postgres;
    }

    Database full() {
        return databases.full();
    }

    Database small() {
        return databases.small();
    }

    Path keyOf(Database database) {
        return databases.keyOf(database);
    }

    Supply supply() {
        return supply;
    }

    /** Makes today anew in both databases. */
    void today() throws Exception {
        supply = new Supply(today(databases.full(), LINE));
        today(databases.small(), 0);
    }

    private static List<BulkToday.Awaited> today(Database database, int line) throws Exception {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            List<BulkToday.Awaited> waiting = new BulkToday(connection, Instant.now()).make(line);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement sql = connection.createStatement()) {
                sql.execute(KEEP_ALL);
                sql.execute("vacuum analyze visit");
                sql.execute("vacuum analyze badge");
                sql.execute("vacuum analyze event_log");
            }
            return waiting;
        }
    }

    /** The application on the full database, as at a real desk. */
    DeskInstance desk() throws Exception {
        if (desk == null) {
            desk = console.step("Starting Desk", () -> start("desk", databases.full()));
            console.step("Sealing the audit", () -> {
                awaitSealed();
                return null;
            });
        }
        return desk;
    }

    /** History was written all at once; sealing it is work no real house ever has before it. */
    private void awaitSealed() throws Exception {
        try (Connection connection = databases.full().connect()) {
            Instant enough = Instant.now().plus(LONGEST_SEALING);
            while (number(connection, UNSEALED) > 0) {
                if (Instant.now().isAfter(enough)) {
                    throw new IllegalStateException("the audit is not sealed");
                }
                Thread.sleep(500);
            }
        }
    }

    /** One more, on another database; the caller closes it. */
    DeskInstance start(String name, Database database) throws Exception {
        return DeskInstance.start(setup(name, database));
    }

    Setup setup(String name, Database database) throws Exception {
        return new Setup(
                program,
                new DataDirectory(data.path().resolve(name)),
                Listening.loopback(Listening.freePort()),
                Optional.of(database),
                false,
                JvmFlags.LASTING,
                databases.keyOf(database),
                Map.of("desk.mode", "demo"));
    }

    int port() throws Exception {
        return desk().setup().listening().port();
    }

    /** The server's process; below the shell that starts it. */
    Processor.Parties parties() throws Exception {
        try (Connection connection = databases.full().connect()) {
            return Processor.Parties.of(desk().serverProcess(), connection);
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws Exception {
        if (desk != null) {
            desk.close();
        }
    }
}
