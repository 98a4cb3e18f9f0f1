package desk.report.service;

import com.lowagie.text.ExceptionConverter;
import desk.report.api.RegisterColumn;
import desk.report.api.RegisterColumn.Kind;
import desk.report.api.RegisterDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A register on A4 landscape in the shape of the paper form (R1 来访人员登记表): title, meta line, ruled table with its
 * heading on every page, page numbers, lines to sign at the end. Drawn straight onto the page, one page in memory; the
 * font is embedded with the characters used, so the text can be searched and copied. The first rows wait until there
 * are enough to see how wide the columns must be.
 */
final class PdfRegister implements RegisterWriter {

    private static final int SAMPLE = 60;
    private static final float BLANK_ROW = 29;

    private final RegisterDocument document;
    private final float leastRow;
    private final CellText text;
    private final Typeface face;
    private final Typeface strong;
    private final Glyphs glyphs;
    private final PdfPaper paper;
    private final List<List<String>> waiting = new ArrayList<>(SAMPLE);
    private PdfTable table;
    private long rows;

    PdfRegister(RegisterDocument document, OutputStream out) throws IOException {
        this(document, out, 0);
    }

    private PdfRegister(RegisterDocument document, OutputStream out, float leastRow) throws IOException {
        this.document = document;
        this.leastRow = leastRow;
        text = new CellText(document.zone());
        face = Typeface.of(Typeface.Weight.REGULAR);
        strong = Typeface.of(Typeface.Weight.MEDIUM);
        glyphs = new Glyphs(face);
        paper = new PdfPaper(document, face, out);
    }

    static PdfRegister blankForm(RegisterDocument document, OutputStream out) throws IOException {
        return new PdfRegister(document, out, BLANK_ROW);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        rows++;
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < document.columns().size(); i++) {
            texts.add(cell(document.columns().get(i), cells.get(i)));
        }
        try {
            draw(texts);
        } catch (ExceptionConverter e) {
            throw refusal(e);
        }
    }

    private void draw(List<String> texts) {
        if (table != null) {
            table.row(texts);
        } else if (waiting.add(texts) && waiting.size() == SAMPLE) {
            begin();
        }
    }

    /** The library wraps what the stream throws. */
    private static IOException refusal(ExceptionConverter e) {
        return e.getException() instanceof IOException refusal ? refusal : new IOException(e);
    }

    private String cell(RegisterColumn column, Object value) {
        return column.kind() == Kind.ORDINAL ? Long.toString(rows) : glyphs.drawable(text.of(column.kind(), value));
    }

    private void begin() {
        float width = PdfPaper.SIZE.getWidth() - 2 * PdfPaper.MARGIN;
        PdfGrid grid = new PdfGrid(document.columns(), waiting, face, PdfPaper.MARGIN, width);
        paper.turn();
        float y = new PdfTitle(document, paper, face, strong).draw();
        table = new PdfTable(paper, grid, face, strong, leastRow, y);
        waiting.forEach(table::row);
        waiting.clear();
    }

    private boolean isBlankForm() {
        return leastRow > 0;
    }

    @Override
    public Written finish() throws IOException {
        try {
            end();
        } catch (ExceptionConverter e) {
            throw refusal(e);
        }
        return new Written(rows, glyphs.replaced());
    }

    private void end() {
        if (table == null) {
            begin();
        }
        if (rows == 0) {
            table.remark(glyphs.drawable(document.words().of("report.document.none")));
        }
        float y = table.end();
        new PdfClosing(document, paper, face).draw(y, isBlankForm() ? -1 : rows, glyphs.replaced());
        paper.finish();
    }

    @Override
    public void close() {
        // Nothing is held beyond memory; an unfinished document must not be completed.
    }
}
