package desk.security.domain;

import desk.shared.domain.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be, after NIST SP 800-63B: long rather than odd, not the account's own name, not one that everybody
 * tries first. No rules about capitals and signs, and no expiry: they make people write passwords down.
 */
public final class PasswordPolicy {

    /** Shorter ones are guessed; with the lock-out after a few failures ten is enough at a counter. */
    public static final int LEAST = 10;
    /** Longer ones only cost the server time. */
    public static final int MOST = 128;

    private static final int LEAST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /**
     * Refuses a weak password.
     *
     * @param field the form field, for the message beside it
     */
    public static void check(String password, String username, String field) {
        String plain = normalised(password);
        if (plain.codePointCount(0, plain.length()) < LEAST) {
            throw new RuleViolation("security.password.short", field, LEAST);
        }
        if (plain.length() > MOST) {
            throw new RuleViolation("security.password.long", field, MOST);
        }
        String small = plain.toLowerCase(Locale.ROOT);
        if (small.contains(username.toLowerCase(Locale.ROOT)) && username.length() > 2) {
            throw new RuleViolation("security.password.username", field);
        }
        if (small.chars().distinct().count() < LEAST_DIFFERENT || COMMON.contains(small)) {
            throw new RuleViolation("security.password.common", field);
        }
    }

    /** The same password typed on another keyboard or in full width is the same password. */
    public static String normalised(String password) {
        return Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFKC);
    }

    private static Set<String> common() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("/desk/security/common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
