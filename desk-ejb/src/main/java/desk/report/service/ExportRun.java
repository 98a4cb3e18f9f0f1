package desk.report.service;

import desk.report.service.ExportState.Phase;
import desk.report.service.RegisterWriter.Written;
import desk.shared.service.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** Carries out one export in the background, in the name of whoever ordered it; ends it well or leaves nothing behind. */
@ApplicationScoped
public class ExportRun {

    private static final Logger LOG = Logger.getLogger(ExportRun.class.getName());

    @Inject
    CurrentCaller caller;

    @Inject
    ExportJournal journal;

    @Inject
    Clock clock;

    @ActivateRequestContext
    public void run(Export export, ExportFolder exports) {
        caller.become(export.caller());
        Phase end = Phase.FAILED;
        try {
            export.begin();
            complete(export, exports.newFolder());
            end = Phase.READY;
        } catch (CancellationException e) {
            end = Phase.CANCELLED;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Export " + export.id() + " failed", e);
        } finally {
            if (end != Phase.READY) {
                giveUp(export, end);
            }
        }
    }

    private void complete(Export export, Path folder) throws IOException {
        boolean complete = false;
        try {
            Path file = file(export, folder);
            Written written = write(export, file);
            journal.ended(export, Phase.READY);
            export.ready(folder, written, Files.size(file), clock.instant().plus(Exports.KEPT));
            complete = true;
        } finally {
            if (!complete) {
                ExportFolder.remove(folder);
            }
        }
    }

    /** The writer's own temporary files lie in the export's folder too, not where anybody may list them. */
    private static Written write(Export export, Path file) throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(
                new DefaultTempFileCreationStrategy(file.getParent().toFile()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return Registers.write(
                    export.order().format(), export.document(), export.rowsToWrite(), out, export::wrote);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    private void giveUp(Export export, Phase how) {
        export.end(how);
        try {
            journal.ended(export, how);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The end of export " + export.id() + " could not be recorded", e);
        }
    }

    static Path file(Export export, Path folder) {
        return folder.resolve("register" + export.order().format().extension());
    }
}
