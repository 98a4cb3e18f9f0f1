package desk.shared.domain;

import java.util.regex.Pattern;

/**
 * A person's name as it is written on the badge and in the register (R1, D8): Han, Latin or any other script, mixed, one to 100
 * characters, NFC.
 *
 * <p>Blanks that only pad a Chinese name are taken out (张 三 is 张三); every dot between the parts of a name becomes ·; full-width
 * Latin letters become plain. Digits may stand in it (陈先生2), for the desk has to tell people apart.
 *
 * <p>Refusals: {@code name.required}, {@code text.too-long}, {@code name.characters} (a sign that is in no name, an emoji),
 * {@code name.letters} (no letter at all).
 */
public record PersonName(String value) {

    /** The longest name kept, in characters. */
    public static final int LONGEST = 100;

    private static final String FIELD = "name";
    private static final Pattern DOTS = Pattern.compile("[·•‧∙・･⋅]|(?<=\\p{IsHan})[.．](?=\\p{IsHan})");
    private static final Pattern PADDING = Pattern.compile("(?<=[\\p{IsHan}·]) (?=[\\p{IsHan}·])");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u200C\\u200D ·'’‘ʼ.,\\-‐()/〇]+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}〇]");

    public PersonName(String value) {
        this.value = checked(value, FIELD);
    }

    /** Reads what was typed into the field named {@code name}. */
    public static PersonName of(String typed) {
        return new PersonName(typed);
    }

    /**
     * Reads what was typed.
     *
     * @param field the input the refusal is shown beside
     * @throws RuleViolation with one of the keys above
     */
    public static PersonName of(String typed, String field) {
        return new PersonName(checked(typed, field));
    }

    private static String checked(String typed, String field) {
        var line = Text.line(halfWidth(typed), field, LONGEST);
        if (line.isEmpty()) {
            throw new RuleViolation("name.required", field);
        }
        var name = PADDING.matcher(DOTS.matcher(line).replaceAll("·")).replaceAll("");
        if (!ALLOWED.matcher(name).matches()) {
            throw new RuleViolation("name.characters", field);
        }
        if (!LETTER.matcher(name).find()) {
            throw new RuleViolation("name.letters", field);
        }
        return name;
    }

    /** Letters, digits and brackets as typed by a Chinese keyboard in full-width mode. */
    private static String halfWidth(String typed) {
        var text = new StringBuilder();
        (typed == null ? "" : typed)
                .codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Whether it is written in Chinese characters: decides the order of surname and given name, and how it is sorted. */
    public boolean chinese() {
        return value.codePoints().anyMatch(Han::is);
    }

    /** The name as shown: the value itself. A name never passes into a log by way of {@code toString()}. */
    public String display() {
        return value;
    }

    @Override
    public String toString() {
        return "PersonName[" + Text.length(value) + "]";
    }
}
