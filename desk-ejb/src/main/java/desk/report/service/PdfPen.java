package desk.report.service;

import com.lowagie.text.pdf.PdfContentByte;

/** Draws text and rules on a page. Lengths are in points, y upwards from the foot of the page, ink from 0 (black) to 1. */
final class PdfPen {

    static final float INK = 0.12f;
    static final float SOFT_INK = 0.38f;
    static final float HAIRLINE = 0.35f;
    static final float RULE = 0.6f;
    static final float FRAME = 0.9f;
    private static final float RULE_INK = 0.55f;

    private final PdfContentByte canvas;

    PdfPen(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    void begin(Typeface face, float size, float ink) {
        canvas.setGrayFill(ink);
        canvas.beginText();
        canvas.setFontAndSize(face.font(), size);
    }

    /** Between {@link #begin} and {@link #end}: text whose baseline starts at this place. */
    void put(String text, float x, float baseline) {
        canvas.setTextMatrix(x, baseline);
        canvas.showText(text);
    }

    void end() {
        canvas.endText();
    }

    void text(Typeface face, float size, float ink, String text, float x, float baseline) {
        begin(face, size, ink);
        put(text, x, baseline);
        end();
    }

    /** Text set wide, as titles of Chinese forms are. */
    void spaced(Typeface face, float size, float spacing, String text, float x, float baseline) {
        begin(face, size, INK);
        canvas.setCharacterSpacing(spacing);
        put(text, x, baseline);
        canvas.setCharacterSpacing(0);
        end();
    }

    void shade(float x, float y, float width, float height) {
        canvas.setGrayFill(0.95f);
        canvas.rectangle(x, y, width, height);
        canvas.fill();
    }

    void rule(float fromX, float fromY, float toX, float toY, float thickness) {
        canvas.setLineWidth(thickness);
        canvas.setGrayStroke(thickness > HAIRLINE ? INK : RULE_INK);
        canvas.moveTo(fromX, fromY);
        canvas.lineTo(toX, toY);
        canvas.stroke();
    }

    void frame(float x, float y, float width, float height) {
        canvas.setLineWidth(FRAME);
        canvas.setGrayStroke(INK);
        canvas.rectangle(x, y, width, height);
        canvas.stroke();
    }
}
