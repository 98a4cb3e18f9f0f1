package desk.run.bench;

import desk.run.Arguments;
import desk.run.Command;
import desk.run.Console;
import desk.run.DataDirectory;
import desk.run.DirectoryLock;
import desk.run.Exit;
import desk.run.Home;
import desk.run.Option;
import desk.run.Refusal;
import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Durability;
import desk.run.sample.BulkData.Sizes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./desk bench}: measures Desk at full size, each figure beside its yardstick. Exit code 0 even when a target is missed. */
public final class BenchCommand implements Command {

    private static final Sizes FULL = new Sizes(1_000_000, 200_000, 100_000);
    private static final Sizes QUICK = new Sizes(50_000, 100_000, 10_000);
    /** Those that only read come first: letting in the whole line makes a day no desk ever has. */
    private static final List<Measure> MEASURES = List.of(
            new StartMeasure(),
            new BoardMeasure(),
            new SearchMeasure(),
            new RegisterMeasure(),
            new ExportMeasure(),
            new CheckInMeasure(),
            new MemoryMeasure());

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.value("--visits"),
                Option.value("--visitors"),
                Option.value("--people"),
                Option.value("--only"),
                Option.flag("--quick"),
                Option.value("--json"));
    }

    @Override
    public Exit run(Arguments arguments) throws Exception {
        Instant began = Instant.now();
        Home home = Home.here();
        Console console = new Console(System.out);
        Sizes sizes = sizes(arguments);
        List<Measure> wanted = wanted(arguments);
        DataDirectory data = new DataDirectory(home.data().resolve("bench")).prepare();
        console.line(
                "Desk bench: %,d visits, %,d visitors, %,d people, in %s",
                sizes.visits(), sizes.visitors(), sizes.people(), data.path());
        Figures figures = new Figures(console);
        try (DirectoryLock lock = DirectoryLock.take(data)) {
            measure(home, data, sizes, wanted, console, figures);
        }
        figures.table();
        Path file = arguments
                .text("--json")
                .map(Path::of)
                .orElse(data.path().resolve("result-" + began.getEpochSecond() + ".json"));
        console.line("  %s after %s", figures.write(file), Console.seconds(Duration.between(began, Instant.now())));
        return Exit.DONE;
    }

    private static void measure(
            Home home, DataDirectory data, Sizes sizes, List<Measure> wanted, Console console, Figures figures)
            throws Exception {
        Binaries binaries = Binaries.in(home.data());
        figures.about("visits", sizes.visits());
        figures.about("processors", Runtime.getRuntime().availableProcessors());
        figures.about("java", System.getProperty("java.vm.version"));
        try (Stopping stopping = new Stopping()) {
            BundledPostgres postgres = stopping.add(console.step(
                    "Bundled PostgreSQL " + Binaries.MAJOR,
                    () -> BundledPostgres.start(binaries, data.postgres(), Durability.DURABLE)));
            Databases databases = Databases.in(postgres, data.path(), sizes, console);
            Rig rig = stopping.add(new Rig(home, data, postgres, databases, console));
            console.step("Making today", () -> {
                rig.today();
                return null;
            });
            for (Measure measure : wanted) {
                console.line("");
                measure.run(rig, figures);
            }
        }
    }

    private static Sizes sizes(Arguments arguments) {
        Sizes shipped = arguments.has("--quick") ? QUICK : FULL;
        return new Sizes(
                arguments.number("--visits", shipped.visits()),
                arguments.number("--visitors", shipped.visitors()),
                arguments.number("--people", shipped.people()));
    }

    private static List<Measure> wanted(Arguments arguments) {
        if (arguments.text("--only").isEmpty()) {
            return MEASURES;
        }
        Set<String> names = Set.of(arguments.text("--only").get().split(","));
        String known = MEASURES.stream().map(Measure::name).collect(Collectors.joining(","));
        names.stream()
                .filter(name -> !Arrays.asList(known.split(",")).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(Exit.UNKNOWN_WORD, "--only knows " + known + ", not \"" + name + "\"");
                });
        return MEASURES.stream()
                .filter(measure -> names.contains(measure.name()))
                .toList();
    }
}
