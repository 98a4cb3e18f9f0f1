package desk.security.domain;

import desk.shared.domain.RuleViolation;

/**
 * What a PIN must be. It only takes over a desk where its owner signed in with the password within the last hours, and
 * three wrong ones end that; so six digits are enough when they are not the ones everybody takes.
 */
public final class PinPolicy {

    public static final int LEAST = 6;
    public static final int MOST = 12;

    private PinPolicy() {}

    public static void check(String pin, String field) {
        if (pin == null || !pin.matches("[0-9]{" + LEAST + "," + MOST + "}")) {
            throw new RuleViolation("security.pin.digits", field, LEAST, MOST);
        }
        if (isRow(pin, 0) || isRow(pin, 1) || isRow(pin, -1)) {
            throw new RuleViolation("security.pin.simple", field);
        }
    }

    /** 000000, 123456, 987654: every digit the one before plus {@code step}. */
    private static boolean isRow(String pin, int step) {
        for (int i = 1; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }
}
