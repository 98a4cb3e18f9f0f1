package desk.security.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How failed sign-ins slow the next one. An account is slowed and, after {@code lockAfter} failures in a row, locked until a
 * colleague unlocks it; the lock of those who unlock others ends by itself, or anybody who knows their names could shut the
 * house's last door. An address is only slowed, and later: a whole desk may sit behind one proxy.
 *
 * @param lockAfter failures in a row that lock an account
 * @param lockLasts how long the lock of an account lasts that may unlock others
 */
public record SignInPolicy(int lockAfter, Duration lockLasts) {

    /** Failures of an address are forgotten after this time without another. */
    public static final Duration ADDRESS_MEMORY = Duration.ofMinutes(15);

    /** No more failures of an address are counted than this: the pause has long stopped growing. */
    public static final int MOST_OF_ADDRESS = 100;

    private static final int FREE_FOR_ACCOUNT = 2;
    private static final int FREE_FOR_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The pause before an account's next try: none for two slips, then 1, 2, 4 … 30 seconds. */
    public Duration accountDelay(int failures) {
        return growing(failures - FREE_FOR_ACCOUNT);
    }

    /** The pause before an address's next try: none for twenty failures, then 1, 2, 4 … 30 seconds. */
    public Duration addressDelay(int failures) {
        return growing(failures - FREE_FOR_ADDRESS);
    }

    public boolean locks(int failures) {
        return failures >= lockAfter;
    }

    /** Whole seconds to wait, at least one, for the words on the page. */
    public long secondsUntil(Instant then, Instant now) {
        return Math.max(1, Duration.between(now, then).plusMillis(999).toSeconds());
    }

    private static Duration growing(int step) {
        if (step <= 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(step - 1, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
