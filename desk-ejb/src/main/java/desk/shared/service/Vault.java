package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Keeps what identifies a person: AES-256-GCM under a key of that person's own, which the master key wraps. Destroying the
 * person's key makes every ciphertext of them unreadable for good, in the registers and the audit chain; for backups see {@link ErasureReplay}.
 * The ciphers are the {@link Sealer}'s.
 */
@ApplicationScoped
public class Vault {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Keyring keyring;

    @Inject
    Clock clock;

    /**
     * Seals a text under the person's key, making the key when it is the person's first.
     *
     * @param use what the text is for, such as {@code draft/visit}: only who says the same opens it
     */
    public byte[] seal(UUID personId, String use, String text) {
        return keyring.sealer().seal(keyOf(personId).orElseGet(() -> newKey(personId)), personId, use, text);
    }

    /** The text, or empty when the person's key was destroyed. */
    public Optional<String> open(UUID personId, String use, byte[] sealed) {
        return keyOf(personId).map(key -> keyring.sealer().open(key, personId, use, sealed));
    }

    /** A keyed hash of a normalised value: equal values meet, the value cannot be guessed back without the key. */
    public byte[] fingerprint(String purpose, String normalised) {
        return keyring.sealer().fingerprint(purpose, normalised);
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
        return wrapped == null ? Optional.empty() : Optional.of(keyring.sealer().unwrap(personId, wrapped));
    }

    private SecretKey newKey(UUID personId) {
        SecretKey key = keyring.sealer().newKey();
        int made = entities.createNativeQuery(
                        "insert into person_key (person_id, wrapped, created_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, personId)
                .setParameter(2, keyring.sealer().wrap(personId, key))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        if (made == 1) {
            return key;
        }
        return keyOf(personId).orElseThrow(() -> new BusinessException("shared.person-erased", null));
    }
}
