package desk.report.service;

/**
 * Makes text drawable with a typeface: what it has no glyph for becomes 〓, as in Chinese print, and is counted; marks
 * without a shape of their own are left out; a tab is a space; line ends become one newline.
 */
final class Glyphs {

    private static final char REPLACEMENT = '〓';

    private final Typeface face;
    private long replaced;

    Glyphs(Typeface face) {
        this.face = face;
    }

    long replaced() {
        return replaced;
    }

    String drawable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c) || !face.has(c)) {
                return mended(text);
            }
        }
        return text;
    }

    private String mended(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(codePoint -> append(out, codePoint));
        return out.toString();
    }

    private void append(StringBuilder out, int codePoint) {
        if (codePoint == '\n') {
            out.append('\n');
        } else if (codePoint == '\t' || (Character.isSpaceChar(codePoint) && !face.has(codePoint))) {
            out.append(' ');
        } else if (shapeless(codePoint)) {
            return;
        } else if (face.has(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            replaced++;
            out.append(REPLACEMENT);
        }
    }

    /** Controls, joiners and variation selectors: they only steer how their neighbours look. */
    private static boolean shapeless(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
