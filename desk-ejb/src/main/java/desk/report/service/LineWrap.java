package desk.report.service;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by the rules of Chinese typesetting: between any two Chinese characters, never before a
 * closing mark or after an opening one; Latin words and numbers stay whole while they fit.
 */
final class LineWrap {

    private static final String NOT_FIRST = "，。、；：？！）》」』】〕〉”’…—·％～,.;:?!)]}%々";
    private static final String NOT_LAST = "（《「『【〔〈“‘([{￥$";
    private static final String BREAK_AFTER = "-/&_";
    private static final int FIRST_WIDE = 0x2E80;

    private final Typeface face;
    private final int room;
    private final List<String> lines = new ArrayList<>(2);

    private LineWrap(Typeface face, int room) {
        this.face = face;
        this.room = room;
    }

    /**
     * @param room width of a line in thousandths of the font size
     * @return at least one line; none wider than the room unless it is a single character
     */
    static List<String> lines(String text, Typeface face, int room) {
        if (text.indexOf('\n') < 0 && face.width(text) <= room) {
            return List.of(text);
        }
        LineWrap wrap = new LineWrap(face, room);
        text.lines().forEach(wrap::paragraph);
        return wrap.lines;
    }

    private void paragraph(String text) {
        int start = 0;
        int lastBreak = 0;
        int width = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (i > start && mayBreak(before, codePoint)) {
                lastBreak = i;
            }
            width += face.width(codePoint);
            if (width > room && i > start && codePoint != ' ') {
                int end = lastBreak > start ? lastBreak : i;
                lines.add(text.substring(start, end).strip());
                start = end;
                width = face.width(text.substring(start, i)) + face.width(codePoint);
            }
            before = codePoint;
            i += Character.charCount(codePoint);
        }
        lines.add(text.substring(start).strip());
    }

    /** The width of the longest piece that is not broken without need, in thousandths of the font size. */
    static int widestWord(String text, Typeface face) {
        int widest = 0;
        int width = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width = codePoint == ' ' || codePoint == '\n' || mayBreak(before, codePoint) ? 0 : width;
            width += face.width(codePoint);
            widest = Math.max(widest, width);
            before = codePoint;
            i += Character.charCount(codePoint);
        }
        return widest;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || before >= FIRST_WIDE || after >= FIRST_WIDE || BREAK_AFTER.indexOf(before) >= 0;
    }
}
