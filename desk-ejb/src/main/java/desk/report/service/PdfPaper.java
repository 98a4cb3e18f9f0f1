package desk.report.service;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import desk.report.api.RegisterDocument;
import java.io.OutputStream;
import java.util.List;

/** The sheets of an A4 landscape document and what stands at the foot of each: footnotes and "page n of m". */
final class PdfPaper {

    static final Rectangle SIZE = new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth());
    static final float MARGIN = 34;
    private static final float TOP = 32;
    private static final float FOOT_SIZE = 7.5f;
    private static final float FOOT_LEADING = 11;
    private static final float PAGE_BASELINE = 20;
    /** Stands for the number that is known only when the last page is done. */
    private static final String TOTAL = "\u0001";

    private final RegisterDocument document;
    private final Typeface face;
    private final Document paper = new Document(SIZE, 0, 0, 0, 0);
    private final PdfWriter writer;
    private final PdfTemplate total;
    private final List<String> notes;
    private final String name;
    private int page;

    PdfPaper(RegisterDocument document, Typeface face, OutputStream out) {
        this.document = document;
        this.face = face;
        writer = PdfWriter.getInstance(paper, out);
        writer.setCloseStream(false);
        writer.setFullCompression();
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(document.words().locale().toLanguageTag()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        paper.addTitle(document.title());
        paper.open();
        total = writer.getDirectContent().createTemplate(200, FOOT_LEADING * 1.5f);
        Glyphs glyphs = new Glyphs(face);
        name = glyphs.drawable(document.title());
        String note = glyphs.drawable(String.join("　", document.footnotes()));
        notes = note.isEmpty()
                ? List.of()
                : LineWrap.lines(note, face, (int) ((SIZE.getWidth() - 2 * MARGIN) * 1000 / FOOT_SIZE));
    }

    PdfPen pen() {
        return new PdfPen(writer.getDirectContent());
    }

    PdfTemplate template(float width, float height) {
        return writer.getDirectContent().createTemplate(width, height);
    }

    void stamp(PdfTemplate template, float x, float y) {
        writer.getDirectContent().addTemplate(template, x, y);
    }

    /** The y where a page's content begins. */
    float top() {
        return SIZE.getHeight() - TOP;
    }

    /** The y above which a page's content must end. */
    float bottom() {
        return PAGE_BASELINE + FOOT_LEADING * (notes.size() + 1) + 4;
    }

    /** Begins a page; its foot is drawn at once. */
    void turn() {
        paper.newPage();
        page++;
        PdfPen pen = pen();
        float baseline = PAGE_BASELINE + FOOT_LEADING * notes.size();
        for (String note : notes) {
            pen.text(face, FOOT_SIZE, PdfPen.SOFT_INK, note, MARGIN, baseline);
            baseline -= FOOT_LEADING;
        }
        String before = pageWords()[0];
        float middle = SIZE.getWidth() / 2 + 10;
        float x = middle - face.width(before) * FOOT_SIZE / 1000;
        pen.text(face, FOOT_SIZE, PdfPen.SOFT_INK, before, x, PAGE_BASELINE);
        stamp(total, middle, PAGE_BASELINE - 4);
        if (page > 1) {
            float start = SIZE.getWidth() - MARGIN - face.width(name) * FOOT_SIZE / 1000;
            pen.text(face, FOOT_SIZE, PdfPen.SOFT_INK, name, start, PAGE_BASELINE);
        }
    }

    /** The words before the total and those from it on: the first part ends where the second begins on every page. */
    private String[] pageWords() {
        String[] parts =
                document.words().of("report.document.page", page, TOTAL).split(TOTAL, 2);
        return parts.length == 2 ? parts : new String[] {parts[0], ""};
    }

    void finish() {
        String after =
                document.words().of("report.document.page", page, TOTAL).contains(TOTAL) ? page + pageWords()[1] : "";
        new PdfPen(total).text(face, FOOT_SIZE, PdfPen.SOFT_INK, after, 0, 4);
        paper.close();
    }
}
