package desk.shared.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key every other key hangs on: 32 bytes in a file only its owner may read, never in the database. It is made once,
 * for a database that knows no key yet; the database keeps its fingerprint and refuses any other.
 */
final class MasterKey {

    /** The key is missing or is another database's; the start stops here. */
    static final class Unusable extends RuntimeException {
        Unusable(String why) {
            super(why);
        }
    }

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Unusable when the file holds no key, or others than its owner may read it */
    static MasterKey read(Path file) {
        try {
            if (mayOthersRead(file)) {
                throw new Unusable(
                        "The key file " + file + " may be read by others than its owner; run: chmod 600 " + file);
            }
            byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file).strip());
            if (bytes.length != 32) {
                throw new Unusable("The key file " + file + " does not hold a key of 32 bytes in Base64.");
            }
            return new MasterKey(bytes);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Unusable("The key file " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static boolean mayOthersRead(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null
                && view.readAttributes().permissions().stream()
                        .anyMatch(right -> !right.name().startsWith("OWNER_"));
    }

    /** Makes the file with owner-only rights from its first byte on; fails when it exists. */
    static MasterKey create(Path file) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
            return new MasterKey(bytes);
        } catch (IOException failed) {
            throw new Unusable("The key file " + file + " cannot be made: " + failed.getMessage());
        }
    }

    /** Sixteen hexadecimal digits that name the key and tell nothing about it. */
    String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint"), 0, 8);
    }

    /** Four bytes of the fingerprint, written into every ciphertext. */
    int id() {
        return ByteBuffer.wrap(derive("fingerprint")).getInt();
    }

    SecretKey wrapping() {
        return new SecretKeySpec(derive("wrap"), "AES");
    }

    /** For finding a number again without storing it. */
    SecretKey lookup() {
        return new SecretKeySpec(derive("lookup"), "HmacSHA256");
    }

    /** For the heads of the audit chain. */
    SecretKey chain() {
        return new SecretKeySpec(derive("chain"), "HmacSHA256");
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(("desk/" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean matches(String storedFingerprint) {
        return MessageDigest.isEqual(
                fingerprint().getBytes(StandardCharsets.US_ASCII),
                storedFingerprint.getBytes(StandardCharsets.US_ASCII));
    }
}
