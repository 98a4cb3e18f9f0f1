package desk.report.api;

import java.io.IOException;
import java.util.List;

/**
 * The rows of a register, pushed one by one so that none is kept. The source opens what it reads from and closes it
 * again whatever the sink throws: that is how an export is cancelled.
 */
@FunctionalInterface
public interface RegisterRows {

    /** Takes one row: a cell for each column, in the order of the columns, null where empty. */
    @FunctionalInterface
    interface Sink {
        void row(List<?> cells) throws IOException;
    }

    void each(Sink sink) throws IOException;

    /** Rows that are at hand already, or made one by one by an iterator. */
    static RegisterRows of(Iterable<? extends List<?>> rows) {
        return sink -> {
            for (List<?> row : rows) {
                sink.row(row);
            }
        };
    }
}
