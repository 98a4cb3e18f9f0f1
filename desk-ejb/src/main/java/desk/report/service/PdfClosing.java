package desk.report.service;

import desk.report.api.RegisterDocument;
import java.util.List;

/** What stands under a register's last row: how many rows there were, what could not be drawn, the lines to sign. */
final class PdfClosing {

    private static final float SIZE = 9;
    private static final float LINE = 14;
    private static final float SIGN_GAP = 30;
    private static final float SIGN_LINE = 96;

    private final RegisterDocument document;
    private final PdfPaper paper;
    private final Typeface face;
    private final Glyphs glyphs;

    PdfClosing(RegisterDocument document, PdfPaper paper, Typeface face) {
        this.document = document;
        this.paper = paper;
        this.face = face;
        this.glyphs = new Glyphs(face);
    }

    /** @param rows how many there were, or negative for a blank form, which has nothing to count */
    void draw(float tableEnd, long rows, long replaced) {
        List<String> labels =
                document.signatures().stream().map(glyphs::drawable).toList();
        float needed = 2 * LINE + (labels.isEmpty() ? 0 : SIGN_GAP);
        float y = tableEnd;
        if (y - needed < paper.bottom()) {
            paper.turn();
            y = paper.top();
        }
        y -= LINE + 2;
        if (rows >= 0) {
            put(document.words().of("report.document.total", rows), PdfPaper.MARGIN, y);
        }
        if (replaced > 0) {
            String remark = glyphs.drawable(document.words().of("report.document.replaced", replaced));
            put(remark, PdfPaper.SIZE.getWidth() - PdfPaper.MARGIN - width(remark), y);
        }
        sign(labels, y - SIGN_GAP);
    }

    /** Spread over the width, each label followed by its line. */
    private void sign(List<String> labels, float y) {
        float share = (PdfPaper.SIZE.getWidth() - 2 * PdfPaper.MARGIN) / Math.max(3, labels.size());
        float x = PdfPaper.MARGIN;
        for (String label : labels) {
            put(label, x, y);
            float from = x + width(label) + 5;
            float to = Math.min(from + SIGN_LINE + 40, x + share - 14);
            paper.pen().rule(from, y - 2.5f, to, y - 2.5f, PdfPen.RULE);
            x += share;
        }
    }

    private float width(String text) {
        return face.width(text) * SIZE / 1000;
    }

    private void put(String text, float x, float y) {
        paper.pen().text(face, SIZE, PdfPen.INK, text, x, y);
    }
}
