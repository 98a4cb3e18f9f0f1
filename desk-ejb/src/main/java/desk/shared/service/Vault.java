package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what identifies a person: AES-256-GCM under a key of that person's own, which the master key wraps. Destroying the
 * person's key makes every ciphertext of them unreadable for good, in the registers, the audit chain and old backups alike.
 * Ciphertext: key id (4 bytes), nonce (12), sealed text and tag; the person's id is bound in as associated data.
 */
@ApplicationScoped
public class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Keyring keyring;

    @Inject
    Clock clock;

    /** Seals a text under the person's key, making the key when it is the person's first. */
    public byte[] seal(UUID personId, String text) {
        return encrypt(
                keyOf(personId).orElseGet(() -> newKey(personId)), personId, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text, or empty when the person's key was destroyed. */
    public Optional<String> open(UUID personId, byte[] sealed) {
        return keyOf(personId).map(key -> new String(decrypt(key, personId, sealed), StandardCharsets.UTF_8));
    }

    /** A keyed hash of a normalised value: equal values meet, the value cannot be guessed back without the key. */
    public byte[] fingerprint(String purpose, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keyring.master().lookup());
            return mac.doFinal((purpose + '\0' + normalised).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Destroys the person's key for good and writes the erasure down, for restored backups to apply again. */
    public void erase(UUID personId, String subjectKind, String reason, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        entities.createNativeQuery("""
                        insert into person_key (person_id, wrapped, created_at, destroyed_at) values (?1, null, ?2, ?2)
                        on conflict (person_id) do update set wrapped = null, destroyed_at = excluded.destroyed_at""")
                .setParameter(1, personId)
                .setParameter(2, now)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into erasure (person_id, subject_kind, reason, erased_at, erased_by) values (?1, ?2, ?3, ?4, ?5)
                        on conflict do nothing""")
                .setParameter(1, personId)
                .setParameter(2, subjectKind)
                .setParameter(3, reason)
                .setParameter(4, now)
                .setParameter(5, by)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<SecretKey> keyOf(UUID personId) {
        List<Object> rows = entities.createNativeQuery("select wrapped from person_key where person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        byte[] wrapped = (byte[]) rows.get(0);
        return wrapped == null
                ? Optional.empty()
                : Optional.of(new SecretKeySpec(decrypt(keyring.master().wrapping(), personId, wrapped), "AES"));
    }

    private SecretKey newKey(UUID personId) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        int made = entities.createNativeQuery(
                        "insert into person_key (person_id, wrapped, created_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, personId)
                .setParameter(2, encrypt(keyring.master().wrapping(), personId, bytes))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        if (made == 1) {
            return new SecretKeySpec(bytes, "AES");
        }
        return keyOf(personId).orElseThrow(() -> new BusinessException("shared.person-erased", null));
    }

    private byte[] encrypt(SecretKey key, UUID personId, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, personId);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(4 + NONCE + sealed.length)
                    .putInt(keyring.master().id())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] decrypt(SecretKey key, UUID personId, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (buffer.getInt() != keyring.master().id()) {
            throw new IllegalStateException("Sealed under another master key");
        }
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, personId).doFinal(content);
        } catch (AEADBadTagException changed) {
            throw new IllegalStateException("A sealed value was changed in the database", changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID personId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(personId.getMostSignificantBits())
                .putLong(personId.getLeastSignificantBits())
                .array());
        return cipher;
    }
}
