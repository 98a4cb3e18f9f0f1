package desk.visitor.domain;

import desk.shared.domain.RuleViolation;
import desk.shared.domain.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The machine-readable lines themselves: how many, how wide, which characters; and the arithmetic of their check digits. */
final class MachineLines {

    /** The layouts of ICAO 9303: cards (TD1), larger cards (TD2) and passports (TD3). */
    enum Layout {
        TD1(3, 30),
        TD2(2, 36),
        TD3(2, 44);

        final int lines;
        final int width;

        Layout(int lines, int width) {
            this.lines = lines;
            this.width = width;
        }
    }

    static final String FIELD = "machineReadable";

    private static final int LONGEST_TYPED = 200;
    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9<]+");
    private static final Pattern ONLY_DIGITS_AND_FILLER = Pattern.compile("[0-9<]*");
    /** What a Chinese keyboard or a camera makes of the filler. */
    private static final Pattern FILLERS = Pattern.compile("[《〈«‹]");

    private static final String LOOK_LIKE_DIGITS = "OQDILZSBG";
    private static final String THE_DIGITS = "000112586";

    private final Layout layout;
    private final List<String> lines;

    private MachineLines(Layout layout, List<String> lines) {
        this.layout = layout;
        this.lines = lines;
    }

    /** Lines as a reader types them: with line breaks or without, fillers at the end of a line perhaps lost. */
    static MachineLines of(String typed) {
        var text = FILLERS.matcher(bounded(typed)).replaceAll("<").toUpperCase(Locale.ROOT);
        var found = new ArrayList<String>();
        Text.lines(text, FIELD, LONGEST_TYPED)
                .lines()
                .map(Text::compact)
                .filter(line -> !line.isEmpty())
                .forEach(found::add);
        if (found.isEmpty()) {
            throw new RuleViolation("mrz.required", FIELD);
        }
        if (!ALLOWED.matcher(String.join("", found)).matches()) {
            throw new RuleViolation("mrz.characters", FIELD);
        }
        return found.size() == 1 ? cut(found.get(0)) : padded(found);
    }

    private static String bounded(String typed) {
        var text = typed == null ? "" : typed;
        if (text.length() > LONGEST_TYPED) {
            throw new RuleViolation("mrz.length", FIELD);
        }
        return text;
    }

    private static MachineLines cut(String all) {
        for (var layout : Layout.values()) {
            if (all.length() == layout.lines * layout.width) {
                var lines = new ArrayList<String>();
                for (int at = 0; at < all.length(); at += layout.width) {
                    lines.add(all.substring(at, at + layout.width));
                }
                return new MachineLines(layout, lines);
            }
        }
        throw new RuleViolation("mrz.length", FIELD);
    }

    private static MachineLines padded(List<String> found) {
        var longest = found.stream().mapToInt(String::length).max().orElse(0);
        for (var layout : Layout.values()) {
            var fits = longest <= layout.width && longest > layout.width - 6;
            if (found.size() == layout.lines && fits) {
                var lines = found.stream()
                        .map(line -> line + "<".repeat(layout.width - line.length()))
                        .toList();
                return new MachineLines(layout, lines);
            }
        }
        throw new RuleViolation("mrz.length", FIELD);
    }

    Layout layout() {
        return layout;
    }

    /** Characters of one line, from inclusive, to exclusive, counted from zero. */
    String part(int line, int from, int to) {
        return lines.get(line).substring(from, to);
    }

    /** As {@link #part}, where only digits and fillers can stand: letters that look like digits are read as these. */
    String digits(int line, int from, int to) {
        var text = new StringBuilder(part(line, from, to));
        for (int i = 0; i < text.length(); i++) {
            var digit = LOOK_LIKE_DIGITS.indexOf(text.charAt(i));
            if (digit >= 0) {
                text.setCharAt(i, THE_DIGITS.charAt(digit));
            }
        }
        return text.toString();
    }

    static boolean onlyDigits(String text) {
        return ONLY_DIGITS_AND_FILLER.matcher(text).matches();
    }

    /** Weights 7, 3, 1 over the values of the characters (A is 10, filler 0), modulo 10. */
    static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            var value = text.charAt(i) == '<' ? 0 : Character.digit(text.charAt(i), 36);
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return (char) ('0' + sum % 10);
    }

    /**
     * The text with its check digit behind it, taken over if it fits.
     *
     * @param check the digit read; a filler counts as zero where the text is empty
     * @throws RuleViolation {@code mrz.check.<what>}
     */
    static void check(String what, String text, String check) {
        var empty = text.chars().allMatch(c -> c == '<') && check.equals("<");
        if (!empty && checkDigit(text) != check.charAt(0)) {
            throw new RuleViolation("mrz.check." + what, FIELD);
        }
    }
}
