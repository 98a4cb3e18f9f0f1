package desk.shared.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ciphers of the {@link Vault}, without a container: AES-256-GCM under a person's key, that key wrapped by the master key.
 * Ciphertext: key id (4 bytes), nonce (12), sealed text and tag. Bound in as associated data: the key id, the person's id and
 * what the value is for, so that a ciphertext opens in no other place than its own.
 */
public final class Sealer {

    /** What the personal part of an audit record is sealed for; registers have purposes of their own. */
    public static final String AUDIT = "audit";

    private static final String KEY = "key";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int keyId;
    private final SecretKey wrapping;
    private final SecretKey lookup;

    Sealer(MasterKey master) {
        keyId = master.id();
        wrapping = master.wrapping();
        lookup = master.lookup();
    }

    /**
     * For loading data outside the application: opens the key as the application does at its start.
     *
     * @param keyFile read, or made when the database knows no key yet
     */
    public static Sealer open(Connection connection, Path keyFile, Instant now) throws SQLException {
        return new Sealer(Keyring.open(connection, keyFile, now));
    }

    /** A new key for a person. */
    public SecretKey newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    /** The person's key as the database keeps it. */
    public byte[] wrap(UUID personId, SecretKey key) {
        return encrypt(wrapping, personId, KEY, key.getEncoded());
    }

    SecretKey unwrap(UUID personId, byte[] wrapped) {
        return new SecretKeySpec(decrypt(wrapping, personId, KEY, wrapped), "AES");
    }

    /** @param use what the value is for, such as {@link #AUDIT}; it must be said again to open it */
    public byte[] seal(SecretKey key, UUID personId, String use, String text) {
        return encrypt(key, personId, use, text.getBytes(StandardCharsets.UTF_8));
    }

    String open(SecretKey key, UUID personId, String use, byte[] sealed) {
        return new String(decrypt(key, personId, use, sealed), StandardCharsets.UTF_8);
    }

    /** A keyed hash of a normalised value: equal values meet, the value cannot be guessed back without the key. */
    public byte[] fingerprint(String purpose, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(lookup);
            return mac.doFinal((purpose + '\0' + normalised).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] encrypt(SecretKey key, UUID personId, String use, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound(personId, use))
                    .doFinal(plain);
            return ByteBuffer.allocate(4 + NONCE + sealed.length)
                    .putInt(keyId)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] decrypt(SecretKey key, UUID personId, String use, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (buffer.getInt() != keyId) {
            throw new IllegalStateException("Sealed under another master key");
        }
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound(personId, use)).doFinal(content);
        } catch (AEADBadTagException changed) {
            throw new IllegalStateException("A sealed value was changed in the database", changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bound(UUID personId, String use) {
        byte[] purpose = use.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(20 + purpose.length)
                .putInt(keyId)
                .putLong(personId.getMostSignificantBits())
                .putLong(personId.getLeastSignificantBits())
                .put(purpose)
                .array();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
