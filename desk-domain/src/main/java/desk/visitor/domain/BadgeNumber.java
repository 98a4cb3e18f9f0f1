package desk.visitor.domain;

import desk.shared.domain.RuleViolation;
import desk.shared.domain.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number on a visitor's badge (R1), typed or scanned: capitals, no blanks, one kind of hyphen; leading zeros belong to it, for
 * they are printed. Ordered as people count: A-2 before A-10.
 *
 * <p>Refusals: {@code badge.required}, {@code badge.characters}, {@code text.too-long} (more than 20 characters).
 */
public record BadgeNumber(String value) implements Comparable<BadgeNumber> {

    /** The longest number kept, in characters. */
    public static final int LONGEST = 20;

    private static final String FIELD = "badge";
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}−_]");
    private static final Pattern SHAPE = Pattern.compile("[\\p{IsHan}A-Z0-9]+(-[\\p{IsHan}A-Z0-9]+)*");

    public BadgeNumber(String value) {
        this.value = checked(value, FIELD);
    }

    /** Reads what was typed into the field named {@code badge}. */
    public static BadgeNumber of(String typed) {
        return new BadgeNumber(typed);
    }

    /** What was typed, read as a badge number where it can be one: for looking one up. */
    public static String sought(String typed) {
        return DASHES.matcher(Text.compact(typed).toUpperCase(Locale.ROOT)).replaceAll("-");
    }

    /**
     * What stands before the counted digits of a row of badges, in the shape of their numbers; may be empty.
     *
     * @param digits how many digits follow
     * @throws RuleViolation with one of the keys above, beside the field {@code prefix}
     */
    public static String prefix(String typed, int digits) {
        var first = checked((typed == null ? "" : typed) + "0".repeat(digits), "prefix");
        return first.substring(0, first.length() - digits);
    }

    private static String checked(String typed, String field) {
        var number = sought(typed);
        if (number.isEmpty()) {
            throw new RuleViolation("badge.required", field);
        }
        if (Text.length(number) > LONGEST) {
            throw new RuleViolation("text.too-long", field, LONGEST, Text.length(number));
        }
        if (!SHAPE.matcher(number).matches()) {
            throw new RuleViolation("badge.characters", field);
        }
        return number;
    }

    @Override
    public int compareTo(BadgeNumber other) {
        var byCounting = counting(value).compareTo(counting(other.value));
        return byCounting != 0 ? byCounting : value.compareTo(other.value);
    }

    /** Every run of digits filled up with zeros to the longest length a number can have. */
    private static String counting(String number) {
        return Pattern.compile("\\d+")
                .matcher(number)
                .replaceAll(digits -> "0".repeat(LONGEST - digits.group().length()) + digits.group());
    }

    @Override
    public String toString() {
        return value;
    }
}
