package desk.report.service;

import desk.report.api.RegisterDocument;
import java.util.List;

/** The head of a register's first page: its name, large and set wide, the other language's beneath, the meta line. */
final class PdfTitle {

    private static final float SIZE = 19;
    private static final float SECOND_SIZE = 8.5f;
    private static final float META_SIZE = 9;
    private static final float META_LEADING = 14;

    private final RegisterDocument document;
    private final PdfPaper paper;
    private final Typeface face;
    private final Typeface strong;
    private final Glyphs glyphs;

    PdfTitle(RegisterDocument document, PdfPaper paper, Typeface face, Typeface strong) {
        this.document = document;
        this.paper = paper;
        this.face = face;
        this.strong = strong;
        this.glyphs = new Glyphs(face);
    }

    /** @return the y where the table may begin */
    float draw() {
        float y = paper.top() - SIZE;
        title(glyphs.drawable(document.title()), y);
        if (!document.secondTitle().isEmpty()) {
            y -= SECOND_SIZE * 1.7f;
            String second = glyphs.drawable(document.secondTitle());
            paper.pen().text(face, SECOND_SIZE, PdfPen.SOFT_INK, second, centred(face, second, SECOND_SIZE), y);
        }
        return meta(y - 20);
    }

    private void title(String title, float y) {
        float spacing = title.codePointAt(0) >= 0x2E80 ? SIZE * 0.16f : 0;
        int gaps = title.codePointCount(0, title.length()) - 1;
        float room = PdfPaper.SIZE.getWidth() - 2 * PdfPaper.MARGIN;
        float natural = strong.width(title) * SIZE / 1000 + gaps * spacing;
        float scale = Math.min(1, room / natural);
        float x = (PdfPaper.SIZE.getWidth() - natural * scale) / 2;
        paper.pen().spaced(strong, SIZE * scale, spacing * scale, title, x, y);
    }

    private static float centred(Typeface face, String text, float size) {
        return (PdfPaper.SIZE.getWidth() - face.width(text) * size / 1000) / 2;
    }

    /** The last item stands at the right; when all do not fit on one line they run on. */
    private float meta(float y) {
        List<String> items = document.meta().stream().map(glyphs::drawable).toList();
        if (items.isEmpty()) {
            return y + META_LEADING / 2;
        }
        int room = (int) ((PdfPaper.SIZE.getWidth() - 2 * PdfPaper.MARGIN) * 1000 / META_SIZE);
        String all = String.join("　　", items);
        if (items.size() > 1 && face.width(all) <= room) {
            String last = items.get(items.size() - 1);
            put(String.join("　　", items.subList(0, items.size() - 1)), PdfPaper.MARGIN, y);
            float right = PdfPaper.SIZE.getWidth() - PdfPaper.MARGIN;
            put(last, right - face.width(last) * META_SIZE / 1000, y);
            return y - 8;
        }
        for (String line : LineWrap.lines(all, face, room)) {
            put(line, PdfPaper.MARGIN, y);
            y -= META_LEADING;
        }
        return y + META_LEADING - 8;
    }

    private void put(String text, float x, float y) {
        paper.pen().text(face, META_SIZE, PdfPen.INK, text, x, y);
    }
}
