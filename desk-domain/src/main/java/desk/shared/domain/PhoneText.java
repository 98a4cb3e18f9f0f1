package desk.shared.domain;

import java.util.regex.Pattern;

/** From the typed telephone number to the shape that is kept; names what is wrong when it cannot be dialled. */
final class PhoneText {

    private static final int LONGEST_TYPED = 60;
    private static final Pattern ALLOWED =
            Pattern.compile("(?i)(?:[0-9+()./\\- x#,;:]|转|轉|分机|分機|内线|內線|extension|ext)+");
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:tel|phone|mobile|电话|電話|手机|手機)[:. ]*");
    private static final Pattern TRUNK_ZERO = Pattern.compile("^(\\+\\d{1,3} ?)\\(0\\)");

    private PhoneText() {}

    /** Half-width, all dashes one hyphen, labels gone; refuses what has no place in a telephone number. */
    static String plain(String typed, String field) {
        var text = LABEL.matcher(Text.code(typed).replaceAll("[\\p{Pd}−~]", "-").replace("·", "."))
                .replaceFirst("");
        if (text.isEmpty()) {
            throw new RuleViolation("phone.required", field);
        }
        if (text.length() > LONGEST_TYPED) {
            throw new RuleViolation("phone.format", field);
        }
        if (!ALLOWED.matcher(text).matches() || text.lastIndexOf('+') > 0) {
            throw new RuleViolation("phone.characters", field);
        }
        return text;
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** The number in the kept shape, or a refusal that says what is missing. */
    static String dialled(String text, String field) {
        var kept = reduced(text);
        if (!PhoneNumber.isNumber(kept)) {
            throw new RuleViolation(reason(kept), field);
        }
        return kept;
    }

    /** Separators out; 00 and 0086 understood; a Chinese number without its country code. */
    static String reduced(String text) {
        var trimmed = TRUNK_ZERO.matcher(text).replaceFirst("$1");
        var digits = digits(trimmed);
        if (trimmed.startsWith("+")) {
            return abroad(digits);
        }
        if (digits.startsWith("00")) {
            return abroad(digits.substring(2));
        }
        return digits.matches("861[3-9]\\d{9}") ? digits.substring(2) : digits;
    }

    private static String abroad(String digits) {
        if (!digits.startsWith("86")) {
            return "+" + CountryCode.withoutTrunkZero(digits);
        }
        var national = digits.substring(2);
        var complete = PhoneNumber.isNumber(national) || national.matches("0.*|1[2-9].*");
        return complete ? national : "0" + national;
    }

    private static String reason(String kept) {
        if (kept.startsWith("+")) {
            return "phone.international";
        }
        if (kept.matches("1[3-9]\\d*")) {
            return "phone.mobile-length";
        }
        if (kept.matches("1\\d{10}")) {
            return "phone.mobile-prefix";
        }
        if (kept.matches("[2-9]\\d{6,7}")) {
            return "phone.area-code";
        }
        return kept.startsWith("0") ? "phone.landline-length" : "phone.format";
    }
}
