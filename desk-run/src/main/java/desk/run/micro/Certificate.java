package desk.run.micro;

import java.nio.file.Path;

/**
 * What HTTPS is served with.
 *
 * @param store PKCS#12, protected by its owner-only rights; the password is the one the server expects
 * @param fingerprint SHA-256 of the certificate, for a person to compare with the browser's
 */
public record Certificate(Path store, String fingerprint) {
    static final String ALIAS = "desk";
    static final char[] PASSWORD = "changeit".toCharArray();
}
