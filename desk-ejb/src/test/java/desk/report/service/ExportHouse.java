package desk.report.service;

import desk.report.service.ExportState.Phase;
import desk.shared.service.Caller;
import desk.shared.service.CurrentCaller;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The exports of a house without a server: real threads and files, an audit kept in a list. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills the fields here
final class ExportHouse {

    static final String PERMISSION = "VISIT_EXPORT";

    final List<String> audit = new CopyOnWriteArrayList<>();
    final HeldRegister source = new HeldRegister();
    final ManualTimer timer = new ManualTimer();
    final Exports exports = new Exports();
    volatile boolean auditFails;
    private final CurrentCaller caller = new CurrentCaller();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ExportHouse(Path folder) {
        ExportJournal journal = journal();
        ExportRun run = new ExportRun();
        run.caller = new CurrentCaller();
        run.journal = journal;
        run.clock = Clock.fixed(Sample.NINE, ZoneOffset.UTC);
        exports.sources = new RegisterSources() {
            @Override
            public HeldRegister named(String name) {
                return source;
            }
        };
        exports.caller = caller;
        exports.journal = journal;
        exports.task = run;
        exports.clock = run.clock;
        exports.executor = threads;
        exports.timer = timer;
        exports.open(folder);
    }

    private ExportJournal journal() {
        return new ExportJournal() {
            @Override
            public void started(Export export) {
                keep("started " + export.order().register() + " "
                        + export.order().format() + " " + export.auditedFilter());
            }

            @Override
            public void ended(Export export, Phase how) {
                keep("ended " + how + " " + export.rows());
            }
        };
    }

    private void keep(String line) {
        if (auditFails) {
            throw new IllegalStateException("no audit, no export");
        }
        audit.add(line);
    }

    static Caller caller(String permission) {
        return new Caller(
                UUID.randomUUID(), "someone", "某人", Set.of("SUPERVISOR"), Set.of(permission), null, null, "-");
    }

    void as(Caller someone) {
        caller.become(someone);
    }

    ExportOrder order(RegisterFormat format) {
        return new ExportOrder("visits", format, List.of(), "July", Sample.words());
    }

    ExportState waitFor(UUID id, Phase phase) throws InterruptedException {
        waitUntil(() -> exports.state(id).phase() == phase);
        return exports.state(id);
    }

    void waitForRows(UUID id, long rows) throws InterruptedException {
        waitUntil(() -> exports.state(id).rows() >= rows);
    }

    void waitForTimer(int tasks) throws InterruptedException {
        waitUntil(() -> timer.waiting() == tasks);
    }

    private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    void close() {
        source.release();
        exports.close();
        threads.shutdown();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
