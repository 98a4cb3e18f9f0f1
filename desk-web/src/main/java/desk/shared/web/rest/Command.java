package desk.shared.web.rest;

import desk.shared.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that asks for something to be done, as it came: resources take it as their body and read a record from it.
 *
 * @param method the HTTP method
 * @param path the address below the API's root
 * @param idempotencyKey the caller's {@code Idempotency-Key}, or null
 * @param ifMatch the caller's {@code If-Match}, or null
 * @param body the bytes sent, perhaps none
 */
@SuppressWarnings("ArrayRecordComponent") // commands are never compared
public record Command(String method, String path, String idempotencyKey, String ifMatch, byte[] body) {

    /** The version for use cases that shall act on whichever version there is. */
    public static final long ANY_VERSION = -1;

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern ANY_TAG = Pattern.compile("(W/)?\"[^\"]*\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    public Command {
        if (idempotencyKey != null && !KEY.matcher(idempotencyKey).matches()) {
            throw new Refused(400, "api.idempotency-key");
        }
    }

    /** The body as a record; no body reads as one without fields. */
    public <T extends Record> T read(Class<T> type) {
        return JsonReading.read(body, type);
    }

    /** For commands without anything to say: an empty object is welcome, fields are not. */
    public void readNothing() {
        read(NoInput.class);
    }

    /** Whether the caller asked for the version it saw. */
    public boolean isConditional() {
        return ifMatch != null && !ifMatch.trim().equals("*");
    }

    /**
     * The version the caller saw, or {@link #ANY_VERSION}.
     *
     * @throws Refused 412 for a tag that no version of ours ever had, 400 for anything but one tag
     */
    public long seenVersion() {
        if (!isConditional()) {
            return ANY_VERSION;
        }
        Matcher version = VERSION.matcher(ifMatch.trim());
        if (version.matches()) {
            return Long.parseLong(version.group(1));
        }
        throw ANY_TAG.matcher(ifMatch.trim()).matches()
                ? new Refused(412, "api.changed-since")
                : new Refused(Problem.of(400, "api.if-match"));
    }

    /** SHA-256 of method, path and body: what one idempotency key stands for. */
    byte[] digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((method + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
            return sha.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
