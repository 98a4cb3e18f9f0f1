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
     * cannot slip past the count.
     *
     * @throws RuleViolation when the account is locked, or it is too early for the next try
     */
    public void begin(SignInPolicy policy, Instant now) {
        if (isLocked() || policy.locks(failures)) {
            throw new RuleViolation("security.sign-in.locked");
        }
        if (nextAt != null && now.isBefore(nextAt)) {
            throw new RuleViolation("security.sign-in.wait", null, policy.secondsUntil(nextAt, now));
        }
        failures++;
        Duration pause = policy.accountDelay(failures);
        nextAt = pause.isZero() ? null : now.plus(pause);
    }

    /** The try was wrong. True when it was the one that locks the account. */
    public boolean failed(SignInPolicy policy, Instant now) {
        if (isLocked() || !policy.locks(failures)) {
            return false;
        }
        lockedAt = now;
        return true;
    }

    /** The try was right: nothing slows the next one. */
    public void succeeded(Instant now) {
        failures = 0;
        nextAt = null;
        lastAt = now;
    }

    public void unlock() {
        lockedAt = null;
        failures = 0;
        nextAt = null;
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public int failures() {
        return failures;
    }

    public Instant lastAt() {
        return lastAt;
    }
}
