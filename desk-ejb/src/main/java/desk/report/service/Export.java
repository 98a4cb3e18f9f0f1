package desk.report.service;

import desk.report.api.RegisterDocument;
import desk.report.api.RegisterRows;
import desk.report.api.RegisterSource;
import desk.report.service.ExportState.Phase;
import desk.report.service.RegisterWriter.Written;
import desk.shared.service.Caller;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/** One export from the order to the file. Written by the thread that runs it, read by the page that polls it. */
final class Export {

    /** What a file's name may not hold on one system or another. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\s\\\\/:*?\"<>|]+");

    private final UUID id = UUID.randomUUID();
    private final ExportOrder order;
    private final RegisterSource<?> source;
    private final Caller caller;
    private final RegisterDocument document;
    private final String fileName;
    private volatile boolean unwanted;
    private volatile long rows;
    private volatile long total = -1;
    private Phase phase = Phase.WAITING;
    private Path folder;
    private long replaced;
    private long bytes;
    private Instant until;

    Export(ExportOrder order, RegisterSource<?> source, Caller caller, RegisterDocument document, LocalDate day) {
        this.order = order;
        this.source = source;
        this.caller = caller;
        this.document = document;
        this.fileName = FORBIDDEN.matcher(document.title() + "-" + day).replaceAll("_")
                + order.format().extension();
    }

    UUID id() {
        return id;
    }

    ExportOrder order() {
        return order;
    }

    String permission() {
        return source.permission();
    }

    Caller caller() {
        return caller;
    }

    RegisterDocument document() {
        return document;
    }

    private <F> F filter(RegisterSource<F> from) {
        return from.filterType().cast(order.filter());
    }

    /** The number of rows is counted first, for the progress. */
    RegisterRows rowsToWrite() {
        return rowsOf(source);
    }

    private <F> RegisterRows rowsOf(RegisterSource<F> from) {
        total = from.count(filter(from), caller);
        return from.rows(order.columns(), filter(from), order.words(), caller);
    }

    Map<String, Object> auditedFilter() {
        return auditedFilter(source);
    }

    private <F> Map<String, Object> auditedFilter(RegisterSource<F> from) {
        return from.audited(filter(from));
    }

    /** Told by the writer after every row; this is where a cancelled export ends. */
    void wrote(long count) {
        rows = count;
        stopIfUnwanted();
    }

    private void stopIfUnwanted() {
        if (unwanted) {
            throw new CancellationException();
        }
    }

    long rows() {
        return rows;
    }

    synchronized void cancel() {
        unwanted = true;
    }

    synchronized void begin() {
        stopIfUnwanted();
        phase = Phase.RUNNING;
    }

    synchronized void ready(Path where, Written written, long size, Instant kept) {
        stopIfUnwanted();
        folder = where;
        replaced = written.replaced();
        bytes = size;
        until = kept;
        phase = Phase.READY;
    }

    synchronized void end(Phase how) {
        phase = how;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized Path folder() {
        return folder;
    }

    synchronized ExportState state() {
        return new ExportState(
                id, order.register(), order.format(), phase, rows, total, replaced, fileName, bytes, until);
    }
}
