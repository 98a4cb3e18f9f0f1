package desk.run;

import desk.run.micro.MicroServer;
import desk.run.micro.ServerSetup;
import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.postgres.Durability;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * One whole Desk in one data directory: lock, database, schema, sample data, server. Used by {@code ./desk}, by the tests
 * that drive the whole program, and by the bench. It recovers what a killed predecessor left, and ends in the right order.
 */
public final class DeskInstance implements AutoCloseable {
    private final Setup setup;
    private final Console console;
    private final Teardown teardown;
    private Optional<BundledPostgres> postgres = Optional.empty();
    private Database database;
    private MicroServer server;

    private DeskInstance(Setup setup, Console console, Teardown teardown) {
        this.setup = setup;
        this.console = console;
        this.teardown = teardown;
    }

    /** For tests and the bench: silent, and ended again if the start fails. */
    public static DeskInstance start(Setup setup) throws Exception {
        return start(setup, Console.silent(), new Teardown());
    }

    static DeskInstance start(Setup setup, Console console, Teardown teardown) throws Exception {
        DeskInstance desk = new DeskInstance(setup, console, teardown);
        try {
            desk.claim();
            desk.startDatabase();
            desk.prepareDatabase();
            desk.startServer();
            return desk;
        } catch (Exception | LinkageError e) {
            teardown.close();
            throw e;
        }
    }

    /** Ours alone, nothing of an earlier life running, port and disk free. */
    private void claim() throws Exception {
        setup.data().prepare();
        teardown.add(DirectoryLock.take(setup.data()));
        MicroServer.stopLeftOver(setup.data().server());
        setup.listening().checkFree();
    }

    private void startDatabase() throws Exception {
        if (setup.database().isPresent()) {
            database = console.step("Database", () -> setup.database().get().reachable());
            return;
        }
        Path programs = setup.home().data();
        Binaries binaries = Binaries.unpacked(programs)
                ? Binaries.in(programs)
                : console.step("Unpacking PostgreSQL", () -> Binaries.in(programs));
        postgres = Optional.of(console.step(
                "Bundled PostgreSQL " + Binaries.MAJOR,
                () -> teardown.add(BundledPostgres.start(binaries, setup.data().postgres(), Durability.DURABLE))));
        database = postgres.get().database();
    }

    private void prepareDatabase() throws Exception {
        console.step("Schema", () -> Migration.of(database));
        try (Connection connection = database.connect()) {
            if (setup.isReal()) {
                SampleAccounts.refuse(connection, database.where());
            }
            Optional<Sample> sample = ServiceLoader.load(Sample.class).findFirst();
            if (setup.sample() && sample.isPresent() && !FirstAdmin.anyAccount(connection)) {
                console.step("Sample data", () -> load(sample.get(), connection));
            }
        }
    }

    private Void load(Sample sample, Connection connection) throws Exception {
        connection.setAutoCommit(false);
        sample.load(connection, setup.keyFile());
        connection.commit();
        return null;
    }

    private void startServer() throws Exception {
        server = console.step(
                "Server and application",
                () -> teardown.add(MicroServer.start(serverSetup())).awaitUp());
    }

    private ServerSetup serverSetup() {
        Map<String, String> properties = new HashMap<>(setup.properties());
        properties.put("desk.key.file", setup.keyFile().toString());
        return new ServerSetup(
                setup.home(), setup.data().server(), setup.listening(), database, setup.jvm(), properties);
    }

    /** The pages' address, ending in {@code /desk/}. */
    public URI url() {
        return URI.create(setup.listening().url());
    }

    public Database database() {
        return database;
    }

    public Setup setup() {
        return setup;
    }

    /** The server's process, to measure or to watch. */
    public ProcessHandle serverProcess() {
        return server.process();
    }

    /** Kills the server as a crash would; the database lives on. */
    public void killServer() throws InterruptedException {
        server.kill();
    }

    /** After {@link #killServer}: the server once more, on the same database. */
    public void restartServer() throws Exception {
        startServer();
    }

    /** Waits until the server or the database ends by itself, and says which. */
    String awaitEnd() throws InterruptedException {
        while (server.alive()) {
            if (postgres.isPresent() && !postgres.get().alive()) {
                return "the database ended";
            }
            Thread.sleep(1000);
        }
        return "the server ended (exit code " + server.awaitEnd() + ")";
    }

    @Override
    public void close() throws Exception {
        teardown.close();
    }
}
