package desk.run;

import desk.run.micro.MicroServer;
import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import java.util.List;

/** {@code ./desk demo}: sample data and accounts on this machine only, to look round in. */
public final class DemoCommand implements Command {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.value("--port"), Option.flag("--fresh"));
    }

    @Override
    public Exit run(Arguments arguments) throws Exception {
        Home home = Home.here();
        Setup setup = Setup.demo(home, home.data().resolve("demo"), arguments.port("--port", 8080));
        Console console = new Console(System.out);
        console.line("Desk demo: sample data in %s", setup.data().path());
        if (arguments.has("--fresh")) {
            console.step("Throwing the old data away", () -> empty(setup));
        }
        return Foreground.hold(setup, console, desk -> {
            console.line("");
            console.line("  Open      %s", desk.url());
            console.line("  Accounts  agent supervisor manager admin host kiosk, each with password desk-demo");
            console.line("  PINs      agent 205713, agent2 318624, agent3 647912, to change places at one screen");
            console.line("  REST      token desk-demo-token");
        });
    }

    private static Void empty(Setup setup) throws Exception {
        DataDirectory data = setup.data().prepare();
        try (DirectoryLock lock = DirectoryLock.take(data)) {
            MicroServer.stopLeftOver(data.server());
            BundledPostgres.stopLeftOver(Binaries.in(setup.home().data()), data.postgres());
            data.empty();
            return null;
        }
    }
}
