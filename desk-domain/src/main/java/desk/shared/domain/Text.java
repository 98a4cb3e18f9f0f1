package desk.shared.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * What a person typed, made fit to keep: the one way every typed input takes into a value.
 *
 * <p>Three kinds, because one treatment does not suit all. A <em>code</em> (phone, plate, document, badge) is NFKC: full-width
 * forms become plain, it never holds an invisible character. A <em>line</em> (purpose, organisation) and <em>lines</em> (remark)
 * are NFC: Chinese punctuation, circled numbers and emoji stay as typed. Lengths are counted in code points, as PostgreSQL counts
 * {@code varchar(n)}.
 *
 * <p>All of them drop control characters, direction marks, lone surrogates and non-characters, none of which a database, a
 * workbook or a label can hold safely; blanks of every width become one blank.
 */
public final class Text {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Text() {}

    /**
     * One line, blanks collapsed; empty if nothing visible was typed.
     *
     * @throws RuleViolation {@code text.too-long} with the limit and the length typed
     */
    public static String line(String typed, String field, int limit) {
        return limited(collapsed(Normalizer.normalize(visible(typed, true, false), Form.NFC)), field, limit);
    }

    /** As {@link #line}, but nothing visible is nothing at all. */
    public static Optional<String> optional(String typed, String field, int limit) {
        return Optional.of(line(typed, field, limit)).filter(text -> !text.isEmpty());
    }

    /**
     * As {@link #line}, and something must stand there.
     *
     * @throws RuleViolation {@code text.required} when nothing visible was typed
     */
    public static String required(String typed, String field, int limit) {
        return optional(typed, field, limit).orElseThrow(() -> new RuleViolation("text.required", field));
    }

    /** Several lines: each collapsed, at most one empty line in a row, none at the ends; lines end with a line feed. */
    public static String lines(String typed, String field, int limit) {
        var clean = Normalizer.normalize(visible(typed, true, true), Form.NFC);
        var text = new StringBuilder(clean.length());
        clean.lines().map(Text::collapsed).forEach(line -> append(text, line));
        return limited(text.toString().strip(), field, limit);
    }

    /** A code: NFKC, nothing invisible, blanks collapsed, ends trimmed; letters keep their case. */
    public static String code(String typed) {
        return collapsed(Normalizer.normalize(visible(typed, false, false), Form.NFKC));
    }

    /** A code with no blank in it at all. */
    public static String compact(String typed) {
        return code(typed).replace(" ", "");
    }

    /** How many code points the text has: the unit of every limit here and of {@code varchar(n)}. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * The text itself when it keeps within the limit.
     *
     * @throws RuleViolation {@code text.too-long}
     */
    static String limited(String text, String field, int limit) {
        var length = length(text);
        if (length > limit) {
            throw new RuleViolation("text.too-long", field, limit, length);
        }
        return text;
    }

    private static void append(StringBuilder text, String line) {
        var at = text.length();
        var emptyAgain = line.isEmpty() && (at == 0 || (at > 1 && text.charAt(at - 2) == '\n'));
        if (!emptyAgain) {
            text.append(line).append('\n');
        }
    }

    /** Every kind of blank as one U+0020; joiners kept only where a script or an emoji may need them. */
    private static String visible(String typed, boolean joiners, boolean lineBreaks) {
        var text = new StringBuilder();
        (typed == null ? "" : typed).codePoints().forEach(c -> {
            if (lineBreaks && isLineBreak(c)) {
                text.append(c == '\r' ? "\r" : "\n");
            } else if (isBlank(c)) {
                text.append(' ');
            } else if (isVisible(c) || (joiners && (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER))) {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Braille blank and the Hangul fillers look empty too, though Unicode counts them as letters or symbols. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || isLineBreak(c)
                || c == 0x2800
                || c == 0x3164
                || c == 0x115F
                || c == 0x1160
                || c == 0xFFA0;
    }

    private static boolean isVisible(int c) {
        var nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> !nonCharacter;
        };
    }

    private static String collapsed(String text) {
        var collapsed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != ' ' || (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' '))
                .forEach(collapsed::appendCodePoint);
        return collapsed.toString().strip();
    }
}
