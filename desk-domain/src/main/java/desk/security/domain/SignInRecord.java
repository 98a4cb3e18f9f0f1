package desk.security.domain;

import desk.shared.domain.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How signing in has gone for one account: tries that failed, the pause before the next, the lock. Kept in the account's
 * row but apart from {@link Account}: signing in must not look like a colleague's change to whoever edits the account.
 */
@Entity
@Table(name = "account")
public class SignInRecord {

    @Id
    private UUID id;

    @Column(name = "failed_sign_ins")
    private int failures;

    @Column(name = "next_sign_in_at")
    private Instant nextAt;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "last_sign_in_at")
    private Instant lastAt;

    /** Rows are made with their account; also for JPA. */
    protected SignInRecord() {}

    /**
     * Lets one try begin, and counts it as failed until {@link #succeeded} says otherwise: tries made at the same moment
     * cannot slip past the count. The last try there is locks the account from its beginning, whatever becomes of it.
     *
     * @param lockEnds whether this account's lock ends by itself
     * @return true when it is the try that locks the account unless it succeeds
     * @throws RuleViolation when the account is locked, or it is too early for the next try
     */
    public boolean begin(SignInPolicy policy, boolean lockEnds, Instant now) {
        if (isLocked(policy, lockEnds, now)) {
            throw new RuleViolation("security.sign-in.locked");
        }
        if (policy.locks(failures)) {
            unlock();
        }
        if (nextAt != null && now.isBefore(nextAt)) {
            throw new RuleViolation("security.sign-in.wait", null, policy.secondsUntil(nextAt, now));
        }
        failures++;
        Duration pause = policy.accountDelay(failures);
        nextAt = pause.isZero() ? null : now.plus(pause);
        if (policy.locks(failures)) {
            lockedAt = now;
        }
        return policy.locks(failures);
    }

    /** The try came to nothing: the secret was not compared. */
    public void takeBack(SignInPolicy policy) {
        failures = Math.max(0, failures - 1);
        if (!policy.locks(failures)) {
            lockedAt = null;
        }
    }

    /** The try was right: nothing slows the next one. */
    public void succeeded(Instant now) {
        unlock();
        lastAt = now;
    }

    /** Signed in where the account is known: what strangers tried stays counted while it locks the account for them. */
    public void succeededWhereKnown(SignInPolicy policy, Instant now) {
        if (policy.locks(failures)) {
            lastAt = now;
        } else {
            succeeded(now);
        }
    }

    public void unlock() {
        lockedAt = null;
        failures = 0;
        nextAt = null;
    }

    /**
     * Whether strangers are shut out now.
     *
     * @param lockEnds whether this account's lock ends by itself
     */
    public boolean isLocked(SignInPolicy policy, boolean lockEnds, Instant now) {
        if (lockedAt == null && !policy.locks(failures)) {
            return false;
        }
        Instant since = lockedAt == null ? nextAt : lockedAt;
        return !lockEnds || since == null || now.isBefore(since.plus(policy.lockLasts()));
    }

    public int failures() {
        return failures;
    }

    public Instant lastAt() {
        return lastAt;
    }
}
