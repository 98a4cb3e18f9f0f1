package desk.run;

import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.postgres.Durability;
import desk.security.service.AuditReport;
import desk.security.service.AuditVerification;
import desk.shared.service.Keyring;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./desk verify-audit}: walks the sealed audit (D10) and names the first break, without the program: while it runs or
 * while it is down, with the key file and the database alone.
 */
public final class VerifyAuditCommand implements Command {
    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.flag("--demo"));
    }

    @Override
    public Exit run(Arguments arguments) throws Exception {
        Home home = Home.here();
        boolean demo = arguments.has("--demo");
        DataDirectory data = new DataDirectory(home.data().resolve(demo ? "demo" : "desk"));
        Path key = keyFile(data, demo);
        Optional<Database> given = demo ? Optional.empty() : Database.given(System.getenv());
        if (given.isPresent()) {
            return tell(verify(given.get().reachable(), key));
        }
        Binaries binaries = Binaries.in(home.data());
        Optional<Database> running = BundledPostgres.running(binaries, data.postgres());
        if (running.isPresent()) {
            return tell(verify(running.get(), key));
        }
        try (DirectoryLock lock = DirectoryLock.take(data.prepare());
                BundledPostgres postgres = BundledPostgres.start(binaries, data.postgres(), Durability.DURABLE)) {
            return tell(verify(postgres.database(), key));
        }
    }

    private static Path keyFile(DataDirectory data, boolean demo) {
        String named = demo ? null : System.getenv("DESK_KEY_FILE");
        return named == null ? data.key() : Path.of(named).toAbsolutePath();
    }

    private static AuditReport verify(Database database, Path key) {
        return AuditVerification.of(database.dataSource(), Keyring.chainKeyOf(key));
    }

    private static Exit tell(AuditReport report) {
        Console console = new Console(System.out);
        console.line(
                "%d blocks with %d records hold; %d records wait to be sealed",
                report.blocks(), report.records(), report.waiting());
        if (!report.isWhole()) {
            console.line(
                    "first break: %s, block %d, record %d",
                    report.flaw()
                            .kind()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', ' '),
                    report.flaw().block(),
                    report.flaw().seq());
            return Exit.FAILED;
        }
        console.line("the audit is whole; seal of the last block, to note down elsewhere: %s", report.head());
        return Exit.DONE;
    }
}
