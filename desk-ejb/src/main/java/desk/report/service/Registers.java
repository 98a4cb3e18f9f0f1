package desk.report.service;

import desk.report.api.RegisterDocument;
import desk.report.api.RegisterRows;
import desk.report.service.RegisterWriter.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes a whole register: its frame, its rows one by one, its end. Nothing stays open, whatever fails (D10). */
public final class Registers {

    private Registers() {}

    /**
     * @param rowsWritten told the count after every row; what it throws stops the export and closes the row source
     * @throws IOException when the stream refuses; then the file is unfinished
     */
    public static Written write(
            RegisterFormat format,
            RegisterDocument document,
            RegisterRows rows,
            OutputStream out,
            LongConsumer rowsWritten)
            throws IOException {
        long[] count = {0};
        try (RegisterWriter writer = format.open(document, out)) {
            rows.each(cells -> {
                writer.row(cells);
                rowsWritten.accept(++count[0]);
            });
            return writer.finish();
        }
    }

    /** The paper form for an outage: the register with numbered empty rows, high enough to write in by hand. */
    public static Written blankForm(RegisterDocument document, int rows, OutputStream out) throws IOException {
        List<?> empty = Collections.nCopies(document.columns().size(), null);
        try (PdfRegister writer = PdfRegister.blankForm(document, out)) {
            for (int i = 0; i < rows; i++) {
                writer.row(empty);
            }
            return writer.finish();
        }
    }
}
