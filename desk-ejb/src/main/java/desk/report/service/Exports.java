package desk.report.service;

import desk.report.api.RegisterDocument;
import desk.report.api.RegisterSource;
import desk.report.service.ExportState.Phase;
import desk.shared.service.BusinessException;
import desk.shared.service.Caller;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Denied;
import desk.shared.service.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The exports of this server (D10): ordered by a page, made in the background, polled, fetched once by whoever ordered
 * them. Two run at a time, the others wait; each account has one. A finished file is kept for {@link #KEPT} in a folder
 * only the server may read, and goes when it was fetched. Another server of the same house knows nothing of them.
 *
 * <p>Every method acts for the current caller; an export of somebody else's is not found.
 */
@ApplicationScoped
public class Exports {

    /** How long a file waits to be fetched. */
    static final Duration KEPT = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(Exports.class.getName());
    private static final int AT_ONCE = 2;

    @Inject
    RegisterSources sources;

    @Inject
    CurrentCaller caller;

    @Inject
    ExportJournal journal;

    @Inject
    ExportRun task;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService executor;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ScheduledExecutorService timer;

    private final Map<UUID, Export> byAccount = new ConcurrentHashMap<>();
    private final Queue<Export> waiting = new ArrayDeque<>();
    private int running;
    private boolean closed;
    private ExportFolder folder;

    /** What an earlier server left behind goes when this one starts, not when somebody first orders an export. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(Level.FINE, "Exports lie in {0}", folder);
    }

    @PostConstruct
    void open() {
        open(Path.of(System.getProperty("java.io.tmpdir")));
    }

    void open(Path parent) {
        folder = ExportFolder.beneath(parent);
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        waiting.clear();
        byAccount.values().forEach(Export::cancel);
        folder.close();
    }

    /**
     * Orders an export and returns at once.
     *
     * @throws Denied            when the caller may not export this register
     * @throws BusinessException {@code report.export.one-at-a-time} while another of the caller's is not over
     */
    public UUID start(ExportOrder order) {
        RegisterSource<?> source = sources.named(order.register());
        Caller who = caller.get();
        demand(who, source.permission());
        Export export = export(order, source, who);
        reserve(who.accountId(), export);
        try {
            journal.started(export);
        } catch (RuntimeException e) {
            byAccount.remove(who.accountId(), export);
            throw e;
        }
        enqueue(export);
        return export.id();
    }

    /** The caller's latest export, if it is still to be had. */
    public Optional<ExportState> mine() {
        UUID account = caller.get().accountId();
        return account == null
                ? Optional.empty()
                : Optional.ofNullable(byAccount.get(account)).map(Export::state);
    }

    /** How far it is. */
    public ExportState state(UUID id) {
        return own(id).state();
    }

    /** Ends it and throws away what there is. */
    public void cancel(UUID id) {
        Export export = own(id);
        export.cancel();
        if (dequeue(export)) {
            export.end(Phase.CANCELLED);
            journal.ended(export, Phase.CANCELLED);
        }
        if (export.phase().isOver()) {
            discard(export);
        }
    }

    /**
     * Writes the file to the stream and, when all of it got through, forgets it.
     *
     * @throws NotFound when it is not ready
     */
    public void send(UUID id, OutputStream out) throws IOException {
        Export export = own(id);
        demand(caller.get(), export.permission());
        Path place = export.folder();
        if (place == null) {
            throw new NotFound();
        }
        Files.copy(ExportRun.file(export, place), out);
        out.flush();
        discard(export);
    }

    private static void demand(Caller who, String permission) {
        if (!who.isSomebody() || !who.may(permission)) {
            throw new Denied(permission);
        }
    }

    private <F> Export export(ExportOrder order, RegisterSource<F> source, Caller who) {
        RegisterDocument document =
                source.document(order.columns(), source.filterType().cast(order.filter()), order.words());
        return new Export(order, source, who, document, LocalDate.now(clock.withZone(document.zone())));
    }

    private Export own(UUID id) {
        UUID account = caller.get().accountId();
        Export export = account == null ? null : byAccount.get(account);
        if (export == null || !export.id().equals(id)) {
            throw new NotFound();
        }
        return export;
    }

    private void reserve(UUID account, Export export) {
        byAccount.compute(account, (key, before) -> {
            if (before != null && !before.phase().isOver()) {
                throw new BusinessException("report.export.one-at-a-time", null);
            }
            if (before != null) {
                removeFile(before);
            }
            return export;
        });
    }

    private synchronized void enqueue(Export export) {
        waiting.add(export);
        startNext();
    }

    private synchronized boolean dequeue(Export export) {
        return waiting.remove(export);
    }

    private synchronized void startNext() {
        while (running < AT_ONCE && !waiting.isEmpty()) {
            Export next = waiting.remove();
            running++;
            try {
                executor.execute(() -> carryOut(next));
            } catch (RejectedExecutionException e) {
                running--;
                next.end(Phase.FAILED);
            }
        }
    }

    private void carryOut(Export export) {
        try {
            task.run(export, folder);
        } finally {
            ended(export);
        }
    }

    private synchronized void ended(Export export) {
        running--;
        if (!closed) {
            Future<?> unused = timer.schedule(() -> discard(export), KEPT.toMillis(), TimeUnit.MILLISECONDS);
            startNext();
        }
    }

    private void discard(Export export) {
        byAccount.remove(export.caller().accountId(), export);
        removeFile(export);
    }

    private static void removeFile(Export export) {
        Path place = export.folder();
        if (place != null) {
            ExportFolder.remove(place);
        }
    }
}
