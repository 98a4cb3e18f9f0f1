package desk.report.service;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes one register row by row to a stream it does not close. Closing without {@link #finish()} gives back whatever
 * is held and leaves the file unfinished: it is for the caller to throw away.
 */
public interface RegisterWriter extends Closeable {

    /** Writes one row; a cell for each column, null where empty. */
    void row(List<?> cells) throws IOException;

    /** Writes what stands after the last row and completes the file. */
    Written finish() throws IOException;

    /**
     * What was written.
     *
     * @param rows     the rows
     * @param replaced characters no font of the house can draw, shown as 〓 (always 0 for XLSX and CSV)
     */
    record Written(long rows, long replaced) {}
}
