package desk.run;

import desk.security.service.AuditReport;
import desk.security.service.AuditVerification;
import desk.security.service.AuditWitness;
import desk.shared.service.Keyring;
import java.nio.file.Path;
import java.util.List;

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
        DataAtHand data = new DataAtHand(Home.here(), arguments.has("--demo"));
        Path key = data.keyFile();
        return tell(data.use(database ->
                AuditVerification.of(database.dataSource(), Keyring.chainKeyOf(key), AuditWitness.beside(key))));
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
