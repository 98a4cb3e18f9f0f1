package desk.shared.domain;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled from the desk, kept in one shape however it was typed (duties B, R1).
 *
 * <p>Chinese numbers are kept as they are dialled inside the country: a mobile {@code 13800001234}, a landline with its area code
 * {@code 01084200000}, a service number {@code 4008001234}; all others as {@code +} and at most 15 digits (E.164). An extension
 * follows a hyphen: {@code 01084200000-801}. {@code toString()} shows the masked form, so that no log holds a number.
 *
 * <p>Refusals: {@code phone.required}, {@code phone.characters}, {@code phone.mobile-length}, {@code phone.mobile-prefix},
 * {@code phone.area-code}, {@code phone.landline-length}, {@code phone.international}, {@code phone.extension},
 * {@code phone.format}.
 */
public final class PhoneNumber {

    private static final String FIELD = "phone";
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    /** 010 and 02x have eight digits, all other areas seven or eight; a subscriber's number begins with 2 to 9. */
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d)([2-9]\\d{7})|(0[3-9]\\d{2})([2-9]\\d{6,7})");

    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern EXTENSION_MARK = Pattern.compile("(?i)(?:转|轉|分机|分機|内线|內線|extension|ext\\.?|[x#,;])");
    private static final Pattern LAST_GROUP = Pattern.compile("(.*\\d.*)[-(]\\s*(\\d{1,6})\\)?");

    private final String main;
    private final String extension;

    private PhoneNumber(String main, String extension) {
        this.main = main;
        this.extension = extension;
    }

    /** Reads what was typed into the field named {@code phone}. */
    public static PhoneNumber of(String typed) {
        return of(typed, FIELD);
    }

    /**
     * Reads what was typed.
     *
     * @param field the input the refusal is shown beside
     * @throws RuleViolation with one of the keys above
     */
    public static PhoneNumber of(String typed, String field) {
        var text = PhoneText.plain(typed, field);
        var parts = EXTENSION_MARK.split(text, 3);
        if (parts.length == 3
                || (parts.length == 2 && !PhoneText.digits(parts[1]).matches("\\d{1,6}"))) {
            throw new RuleViolation("phone.extension", field);
        }
        if (parts.length == 2) {
            return new PhoneNumber(PhoneText.dialled(parts[0], field), PhoneText.digits(parts[1]));
        }
        return withLastGroup(text, field);
    }

    /** The last group after a hyphen is an extension only if the whole is no number and the rest is one. */
    private static PhoneNumber withLastGroup(String text, String field) {
        var last = LAST_GROUP.matcher(text);
        if (!isNumber(PhoneText.reduced(text)) && last.matches() && isNumber(PhoneText.reduced(last.group(1)))) {
            return new PhoneNumber(PhoneText.reduced(last.group(1)), last.group(2));
        }
        return new PhoneNumber(PhoneText.dialled(text, field), "");
    }

    /** Whether a number in the kept shape (without extension) can be dialled. */
    static boolean isNumber(String kept) {
        return MOBILE.matcher(kept).matches()
                || LANDLINE.matcher(kept).matches()
                || SERVICE.matcher(kept).matches()
                || isInternational(kept);
    }

    private static boolean isInternational(String kept) {
        return INTERNATIONAL.matcher(kept).matches() && CountryCode.accepts(kept);
    }

    /** The shape to keep and to compare: {@code 13800001234}, {@code 01084200000-801}, {@code +442079460000}. */
    public String value() {
        return extension.isEmpty() ? main : main + "-" + extension;
    }

    /** For reading: {@code 138 0000 1234}, {@code 010-8420 0000-801}, {@code +44 2079460000}. */
    public String display() {
        return extension.isEmpty() ? spaced() : spaced() + "-" + extension;
    }

    private String spaced() {
        if (isMobile()) {
            return main.substring(0, 3) + " " + main.substring(3, 7) + " " + main.substring(7);
        }
        if (SERVICE.matcher(main).matches()) {
            return main.substring(0, 3) + " " + main.substring(3, 6) + " " + main.substring(6);
        }
        if (main.startsWith("+")) {
            var code = CountryCode.of(main);
            return "+" + code + " " + main.substring(1 + code.length());
        }
        var area = areaCode();
        var cut = main.length() - 4;
        return area + "-" + main.substring(area.length(), cut) + " " + main.substring(cut);
    }

    /** For people who may not see it: country or area and the last four stay, {@code 138****5678}. */
    public String mask() {
        if (main.startsWith("+")) {
            var code = CountryCode.of(main);
            return "+" + code + "****" + tail(main.length() - code.length() > 8 ? 4 : 2);
        }
        var area = areaCode();
        return (area.isEmpty() ? main.substring(0, 3) : area) + "****" + tail(4);
    }

    /** The last digits of the number itself, without the extension. */
    public String tail(int digits) {
        var all = digits();
        return all.substring(Math.max(0, all.length() - digits));
    }

    /** All digits without plus sign and extension. */
    public String digits() {
        return main.startsWith("+") ? main.substring(1) : main;
    }

    /** As E.164 writes it: {@code +8613800001234}, {@code +861084200000}. */
    public String e164() {
        if (main.startsWith("+")) {
            return main;
        }
        return "+86" + (main.startsWith("0") ? main.substring(1) : main);
    }

    /** The digits without the country code: what people remember of a number from abroad. */
    public String withoutCountryCode() {
        return main.startsWith("+") ? main.substring(1 + CountryCode.of(main).length()) : main;
    }

    public String extension() {
        return extension;
    }

    public boolean isMobile() {
        return MOBILE.matcher(main).matches();
    }

    private String areaCode() {
        Matcher landline = LANDLINE.matcher(main);
        if (!landline.matches()) {
            return "";
        }
        return landline.group(1) != null ? landline.group(1) : landline.group(3);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that && main.equals(that.main) && extension.equals(that.extension);
    }

    @Override
    public int hashCode() {
        return Objects.hash(main, extension);
    }

    @Override
    public String toString() {
        return mask();
    }
}
