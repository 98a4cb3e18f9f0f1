package desk.security.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets that are shown once, and the hashes by which they are known afterwards. */
public final class Secrets {

    /** Letters and digits that are not mistaken for each other on paper or on the phone. */
    private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private Secrets() {}

    /** 256 random bits in URL-safe Base64: REST tokens, one-time links, device cookies. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password to read out once, about 59 bits; its owner must change it at once. */
    public static String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return password.toString();
    }

    /** SHA-256 of the text. Enough for secrets of 256 random bits, never for passwords. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
