package desk.shared.domain;

/** How personal numbers are shown to those who may not see them whole (R1): enough to recognise, too little to use. */
public final class Masks {

    private Masks() {}

    /**
     * A document number: {@code 440***********0014}. Long numbers keep three and four characters, those of a passport's length
     * one and three, so that more than half is always hidden.
     */
    public static String document(String number) {
        var length = Text.length(number);
        if (length >= 14) {
            return hidden(number, 3, 4);
        }
        return length >= 7 ? hidden(number, 1, 3) : hidden(number, length > 3 ? 1 : 0, 0);
    }

    /** A telephone number as kept ({@link PhoneNumber#value()}): {@code 138****5678}; anything else keeps its last two. */
    public static String phone(String number) {
        try {
            return PhoneNumber.of(number).mask();
        } catch (RuleViolation notANumber) {
            return hidden(number, 0, Text.length(number) > 4 ? 2 : 0);
        }
    }

    /** Whether a text shows a masked value: no number, plate or document holds a star. */
    public static boolean isMask(String text) {
        return text.indexOf('*') >= 0;
    }

    /** A vehicle plate: {@code 粤B***45}. */
    public static String plate(String plate) {
        return Text.length(plate) >= 6 ? hidden(plate, 2, 2) : hidden(plate, 1, 0);
    }

    /** An e-mail address: {@code z***@example.org}; the stars do not tell the length. */
    public static String email(String address) {
        var at = address.lastIndexOf('@');
        return at <= 0
                ? hidden(address, 0, 0)
                : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }

    /** All but the first and last characters as stars; lengths in code points. */
    private static String hidden(String text, int first, int last) {
        var length = Text.length(text);
        var head = Math.min(first, length);
        return text.substring(0, text.offsetByCodePoints(0, head))
                + "*".repeat(length - head - last)
                + text.substring(text.offsetByCodePoints(0, length - last));
    }
}
