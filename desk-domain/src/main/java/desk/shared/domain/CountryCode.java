package desk.shared.domain;

import java.util.Set;
import java.util.regex.Pattern;

/** Where the country code of an international number ends (ITU-T E.164), and the lengths of our neighbours' numbers. */
final class CountryCode {

    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    /** Countries that dial a zero inside, never after their code: people type it all the same. */
    private static final Pattern TRUNK_ZERO = Pattern.compile("(33|44|49|61|66|81|82|84|886)0(\\d+)");

    private CountryCode() {}

    /** The digits after the plus sign without a zero that is dialled only inside the country. */
    static String withoutTrunkZero(String digits) {
        var trunk = TRUNK_ZERO.matcher(digits);
        return trunk.matches() ? trunk.group(1) + trunk.group(2) : digits;
    }

    /** The one to three digits after the plus sign. */
    static String of(String international) {
        if (international.startsWith("+1") || international.startsWith("+7")) {
            return international.substring(1, 2);
        }
        var two = international.substring(1, 3);
        return TWO_DIGITS.contains(two) ? two : international.substring(1, 4);
    }

    /** False where the length is known to be wrong: Hong Kong and Macao 8, Taiwan 8 or 9, North America and Russia 10. */
    static boolean accepts(String international) {
        var code = of(international);
        var national = international.length() - 1 - code.length();
        return switch (code) {
            case "852", "853" -> national == 8;
            case "886" -> national == 8 || national == 9;
            case "1", "7" -> national == 10;
            case "86" -> false;
            default -> national >= 4;
        };
    }
}
