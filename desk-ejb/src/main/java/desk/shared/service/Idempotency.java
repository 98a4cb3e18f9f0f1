package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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

    private static final String CLAIM = """
            insert into idempotency (owner, key, digest, created_at)
            select ?::text, ?::text, ?::bytea, ?::timestamptz
            where pg_try_advisory_xact_lock(hashtextextended(?::text, 0))
            on conflict do nothing""";

    /** The answer given the first time. */
    public record Answer(int status, String etag, byte[] body) {}

    private record Earlier(byte[] digest, Integer status, Answer answer) {}

    @Inject
    Sql sql;

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
    public Optional<Answer> claim(String owner, String key, byte[] digest) {
        if (claimed(owner, key, digest)) {
            return Optional.empty();
        }
        Earlier earlier = sql
                .rows(
                        "select digest, status, etag, body from idempotency where owner = ? and key = ?",
                        row -> new Earlier(
                                row.getBytes(1),
                                row.getObject(2, Integer.class),
                                new Answer(row.getInt(2), row.getString(3), row.getBytes(4))),
                        owner,
                        key)
                .stream()
                .findFirst()
                .orElseThrow(() -> new BusinessException("idempotency.running", null));
        if (!Arrays.equals(digest, earlier.digest())) {
            throw new BusinessException("idempotency.other-content", null);
        }
        if (earlier.status() == null) {
            throw new BusinessException("idempotency.running", null);
        }
        return Optional.of(earlier.answer());
    }

    /** The lock ends with the transaction, after its row can be seen: whoever gets it sees the row, or makes it. */
    private boolean claimed(String owner, String key, byte[] digest) {
        return sql.update(CLAIM, owner, key, digest, clock.instant(), owner + ' ' + key) == 1;
    }

    /** Writes the answer beside the key, in the same transaction as the work. */
    public void answered(String owner, String key, Answer answer) {
        sql.update(
                "update idempotency set status = ?, etag = ?, body = ? where owner = ? and key = ?",
                answer.status(),
                answer.etag(),
                answer.body(),
                owner,
                key);
    }

    /** Forgets answers older than {@link #KEPT}; returns how many. */
    @Transactional
    public int forgetOld() {
        return sql.update(
                "delete from idempotency where created_at < ?", clock.instant().minus(KEPT));
    }
}
