package desk.run;

import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.postgres.Durability;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The data of the real Desk, or of the demo, for a command that needs the database and the key file alone: while Desk runs it
 * uses the running database, while it is down it starts the bundled one for as long as it works.
 */
final class DataAtHand {
    /** What is done with the database. */
    interface Work<T> {
        T with(Database database) throws Exception;
    }

    private final Home home;
    private final boolean demo;
    private final DataDirectory data;

    DataAtHand(Home home, boolean demo) {
        this.home = home;
        this.demo = demo;
        this.data = new DataDirectory(home.data().resolve(demo ? "demo" : "desk"));
    }

    Path keyFile() {
        String named = demo ? null : System.getenv("DESK_KEY_FILE");
        return named == null ? data.key() : Path.of(named).toAbsolutePath();
    }

    <T> T use(Work<T> work) throws Exception {
        Optional<Database> given = demo ? Optional.empty() : Database.given(System.getenv());
        if (given.isPresent()) {
            return work.with(given.get().reachable());
        }
        Binaries binaries = Binaries.in(home.data());
        Optional<Database> running = BundledPostgres.running(binaries, data.postgres());
        if (running.isPresent()) {
            return work.with(running.get());
        }
        try (DirectoryLock lock = DirectoryLock.take(data.prepare());
                BundledPostgres postgres = BundledPostgres.start(binaries, data.postgres(), Durability.DURABLE)) {
            return work.with(postgres.database());
        }
    }
}
