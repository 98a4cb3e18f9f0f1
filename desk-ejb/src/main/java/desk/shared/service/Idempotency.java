package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes a retried command safe: the key and the digest of what was asked are written in the transaction that does it, with
 * the answer. A second request with the same key gets the first one's answer; with another content it is refused (422);
 * while the first still runs it is told so (409). Kept for 24 hours.
 */
@ApplicationScoped
public class Idempotency {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** The answer given the first time. */
    public record Answer(int status, String etag, byte[] body) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Claims the key in the running transaction. A second transaction with the same key does not wait for the first to end: it
     * holds no connection for somebody else's work.
     *
     * @return the earlier answer, or empty when this request is the first and shall do the work
     * @throws BusinessException {@code idempotency.other-content} when the key came with another content, {@code
     *     idempotency.running} when the first request has not ended yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Answer> claim(String owner, String key, byte[] digest) {
        if (claimed(owner, key, digest)) {
            return Optional.empty();
        }
        List<?> rows = entities.createNativeQuery(
                        "select digest, status, etag, body from idempotency where owner = ?1 and key = ?2")
                .setParameter(1, owner)
                .setParameter(2, key)
                .getResultList();
        if (rows.isEmpty()) {
            throw new BusinessException("idempotency.running", null);
        }
        Object[] row = (Object[]) rows.get(0);
        if (!Arrays.equals(digest, (byte[]) row[0])) {
            throw new BusinessException("idempotency.other-content", null);
        }
        if (row[1] == null) {
            throw new BusinessException("idempotency.running", null);
        }
        return Optional.of(new Answer(((Number) row[1]).intValue(), (String) row[2], (byte[]) row[3]));
    }

    /** The lock ends with the transaction, after its row can be seen: whoever gets it sees the row, or makes it. */
    private boolean claimed(String owner, String key, byte[] digest) {
        return entities.createNativeQuery("""
                                insert into idempotency (owner, key, digest, created_at)
                                select cast(?1 as text), cast(?2 as text), cast(?3 as bytea), cast(?4 as timestamptz)
                                where pg_try_advisory_xact_lock(hashtextextended(cast(?1 as text) || ' ' || cast(?2 as text), 0))
                                on conflict do nothing""")
                        .setParameter(1, owner)
                        .setParameter(2, key)
                        .setParameter(3, digest)
                        .setParameter(4, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** Writes the answer beside the key, in the same transaction as the work. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(String owner, String key, Answer answer) {
        entities.createNativeQuery(
                        "update idempotency set status = ?3, etag = ?4, body = ?5 where owner = ?1 and key = ?2")
                .setParameter(1, owner)
                .setParameter(2, key)
                .setParameter(3, answer.status())
                .setParameter(4, answer.etag())
                .setParameter(5, answer.body())
                .executeUpdate();
    }

    /** Forgets answers older than {@link #KEPT}; returns how many. */
    @Transactional
    public int forgetOld() {
        return entities.createNativeQuery("delete from idempotency where created_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }
}
