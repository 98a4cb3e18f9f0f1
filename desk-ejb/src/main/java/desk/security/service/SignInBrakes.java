package desk.security.service;

import desk.security.domain.SignInPolicy;
import desk.shared.service.BusinessException;
import desk.shared.service.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Slows addresses from which many sign-ins fail, in the caller's transaction; wrong REST tokens slow the tokens of their
 * address and no sign-in. Names that are no account are slowed and refused
 * in the same words as accounts, under a keyed hash of the name, so that nobody can find out which names exist.
 */
@ApplicationScoped
public class SignInBrakes {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    SecuritySettings settings;

    @Inject
    Clock clock;

    private static final String TOKEN = "token:";
    private static final String NAME = "name:";
    private static final Duration ADDRESSES_KEPT = Duration.ofDays(1);
    private static final Duration NAMES_KEPT = Duration.ofDays(400);

    private record Brake(int failures, Instant nextTryAt) {}

    /** Refuses when it is too early for this address. */
    public void checkAddress(String address) {
        refuseBefore(read(address).nextTryAt());
    }

    /** Counts a failed sign-in of the address; returns how many seconds it must wait now. */
    public long addressFailed(String address) {
        return counted(address);
    }

    /** Counts a wrong token of the address, unless it is still to wait; returns how many seconds it must wait now. */
    public long tokenFailed(String address) {
        String key = TOKEN + address;
        Instant now = clock.instant();
        Instant next = peek(key);
        return now.isBefore(next) ? settings.signInPolicy().secondsUntil(next, now) : counted(key);
    }

    private long counted(String address) {
        int failures = Math.min(SignInPolicy.MOST_OF_ADDRESS, failuresWithThis(address, SignInPolicy.ADDRESS_MEMORY));
        Duration pause = settings.signInPolicy().addressDelay(failures);
        write(address, failures, pause);
        return pause.toSeconds();
    }

    /** What an account of this name would meet: counts the try, slows and in the end refuses it. */
    public void beginUnknownName(String username) {
        String key = nameKey(username);
        Brake brake = read(key);
        SignInPolicy policy = settings.signInPolicy();
        if (policy.locks(brake.failures())) {
            throw new BusinessException("security.sign-in.locked", null);
        }
        refuseBefore(brake.nextTryAt());
        int failures = brake.failures() + 1;
        write(key, failures, policy.accountDelay(failures));
    }

    /**
     * Forgets addresses after a day. Names that are no account are kept, for an account's failures and its lock stay too:
     * who comes back after a day must not find a difference. Returns how many were forgotten.
     */
    public int forgetOld() {
        Instant now = clock.instant();
        return entities.createNativeQuery(
                        "delete from sign_in_address where last_failure_at < case when address like 'name:%' then cast(?1 as timestamptz) else cast(?2 as timestamptz) end")
                .setParameter(1, Timestamp.from(now.minus(NAMES_KEPT)))
                .setParameter(2, Timestamp.from(now.minus(ADDRESSES_KEPT)))
                .executeUpdate();
    }

    /** From when on the next try is let in; read without holding anybody up. */
    private Instant peek(String key) {
        List<?> rows = entities.createNativeQuery("select next_try_at from sign_in_address where address = ?1")
                .setParameter(1, key)
                .getResultList();
        return rows.isEmpty() ? Instant.EPOCH : ((Timestamp) rows.get(0)).toInstant();
    }

    private int failuresWithThis(String address, Duration memory) {
        Number recent = (Number) entities.createNativeQuery(
                        "select coalesce(sum(failures), 0) from sign_in_address where address = ?1 and last_failure_at > ?2")
                .setParameter(1, address)
                .setParameter(2, Timestamp.from(clock.instant().minus(memory)))
                .getSingleResult();
        return recent.intValue() + 1;
    }

    private Brake read(String key) {
        List<?> rows = entities.createNativeQuery(
                        "select failures, next_try_at from sign_in_address where address = ?1 for update")
                .setParameter(1, key)
                .getResultList();
        if (rows.isEmpty()) {
            return new Brake(0, Instant.EPOCH);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Brake(((Number) row[0]).intValue(), ((Timestamp) row[1]).toInstant());
    }

    private void write(String key, int failures, Duration pause) {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        insert into sign_in_address (address, failures, last_failure_at, next_try_at) values (?1, ?2, ?3, ?4)
                        on conflict (address) do update set failures = excluded.failures,
                            last_failure_at = excluded.last_failure_at, next_try_at = excluded.next_try_at""")
                .setParameter(1, key)
                .setParameter(2, failures)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.plus(pause)))
                .executeUpdate();
    }

    private void refuseBefore(Instant nextTryAt) {
        Instant now = clock.instant();
        if (now.isBefore(nextTryAt)) {
            throw new BusinessException(
                    "security.sign-in.wait", null, settings.signInPolicy().secondsUntil(nextTryAt, now));
        }
    }

    private String nameKey(String username) {
        byte[] hash = vault.fingerprint("sign-in-name", username.strip().toLowerCase(Locale.ROOT));
        return NAME + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
