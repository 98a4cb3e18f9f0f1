package desk.report.service;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterColumn.Align;
import java.util.List;

/** The columns of a register on paper: where each begins, how its text is broken and where its lines stand. */
final class PdfGrid {

    private static final float PADDING = 3.6f;
    private static final float LEADING = 1.42f;
    /** Of the type size: from the middle of a line's box down to its baseline. */
    private static final float MIDDLE_TO_BASELINE = 0.38f;

    /** In thousandths of the type size: up to which width a column of codes is kept on one line. */
    private static final int WIDEST_CODE = 7_000;

    private static final int WIDEST_CODE_AMONG_FEW = 9_500;
    private static final int WIDEST_WORD = 11_000;

    private final List<RegisterColumn> columns;
    private final Typeface face;
    private final float size;
    private final float[] edges;

    /** @param sample rows to fit the columns to, so that codes and words of theirs are seldom broken */
    PdfGrid(List<RegisterColumn> columns, List<List<String>> sample, Typeface face, float left, float width) {
        this.columns = columns;
        this.face = face;
        this.size = columns.size() <= 9 ? 9 : columns.size() <= 13 ? 8.5f : 8;
        this.edges = edges(sample, left, width);
    }

    private float[] edges(List<List<String>> sample, float left, float width) {
        int[] weights = columns.stream().mapToInt(RegisterColumn::weight).toArray();
        float[] least = new float[weights.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = cell(Math.max(least(columns.get(i)), wanted(i, sample)));
        }
        float[] widths = ColumnWidths.share(width, weights, least);
        float[] edges = new float[widths.length + 1];
        edges[0] = left;
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    /** What cannot be broken: a date, a clock, a number of five digits, two Chinese characters. */
    private int least(RegisterColumn column) {
        String longest = switch (column.kind()) {
            case DATE, DATE_TIME -> "0000-00-00";
            case TIME, ORDINAL -> "00000";
            case NUMBER, TEXT -> "二字";
        };
        return face.width(longest);
    }

    /** The longest word of the sample, or for a column of codes the longest text, within reason. */
    private int wanted(int column, List<List<String>> sample) {
        boolean whole = columns.get(column).align() != Align.START;
        int widestCode = columns.size() <= 10 ? WIDEST_CODE_AMONG_FEW : WIDEST_CODE;
        int widest = 0;
        for (List<String> row : sample) {
            String text = row.get(column);
            int word = LineWrap.widestWord(text, face);
            int all = whole ? face.width(text) : 0;
            widest = Math.max(widest, all <= widestCode ? Math.max(all, word) : word);
        }
        return Math.min(widest, WIDEST_WORD);
    }

    /** The width in points of a cell for text of this width in thousandths of the type size. */
    private float cell(int textWidth) {
        return textWidth * size / 1000 + 2 * PADDING + 0.5f;
    }

    float size() {
        return size;
    }

    int count() {
        return columns.size();
    }

    RegisterColumn column(int column) {
        return columns.get(column);
    }

    /** The x of a column's left rule; that of the count is the right rule of the last. */
    float edge(int column) {
        return edges[column];
    }

    float width() {
        return edges[columns.size()] - edges[0];
    }

    List<String> lines(int column, String text, Typeface typeface) {
        float room = edges[column + 1] - edges[column] - 2 * PADDING;
        return LineWrap.lines(text, typeface, (int) (room * 1000 / size));
    }

    /** The height of a row with this many lines, padding above and below included. */
    float height(int lines) {
        return lines * leading() + 2.2f * PADDING;
    }

    int linesWithin(float height) {
        return (int) Math.floor((height - 2.2f * PADDING) / leading());
    }

    private float leading() {
        return size * LEADING;
    }

    /** Puts a column's lines in the middle of a row whose top is here; the pen has begun with the typeface. */
    void put(PdfPen pen, int column, List<String> lines, Typeface typeface, Align align, float top, float height) {
        float middle = top - (height - (lines.size() - 1) * leading()) / 2;
        for (String line : lines) {
            if (!line.isEmpty()) {
                float spare = edges[column + 1] - edges[column] - 2 * PADDING - typeface.width(line) * size / 1000;
                pen.put(line, edges[column] + PADDING + spare * part(align), middle - MIDDLE_TO_BASELINE * size);
            }
            middle -= leading();
        }
    }

    private static float part(Align align) {
        return switch (align) {
            case START -> 0;
            case CENTER -> 0.5f;
            case END -> 1;
        };
    }
}
