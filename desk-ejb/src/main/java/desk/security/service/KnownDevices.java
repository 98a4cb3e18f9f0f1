package desk.security.service;

import desk.security.domain.SignInPolicy;
import desk.shared.service.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Browsers at which an account signed in with its password within a month, in the caller's transaction. What strangers try
 * elsewhere neither slows nor locks the account there; tries at the browser itself are counted for it alone, with the same
 * growing pauses, and after as many as lock an account it is a stranger too.
 */
@ApplicationScoped
public class KnownDevices {

    /** How long a browser is known after a sign-in with the password. */
    static final Duration KNOWN = Duration.ofDays(30);

    private static final String KNOWING = """
             from device_sign_in d join account a on a.id = d.account_id
            where d.device_hash = ?1 and d.signed_in_at > ?2 and d.wrong_passwords < ?3
              and d.session_epoch = a.session_epoch and a.state = 'ACTIVE'""";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    SecuritySettings settings;

    @Inject
    Clock clock;

    /** Whether anybody of the house signed in at this browser; false for null. */
    boolean isKnown(String device) {
        return device != null
                && !asked(entities.createNativeQuery("select 1" + KNOWING + " limit 1"), device)
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Lets a try of the account begin at a browser that knows it, and counts it there.
     *
     * @return false when the browser does not know the account: then it is a stranger's try
     * @throws BusinessException {@code security.sign-in.wait} when it is too early for the browser's next try
     */
    boolean begin(UUID accountId, String device) {
        if (device == null) {
            return false;
        }
        List<?> rows = asked(
                        entities.createNativeQuery("select d.wrong_passwords, d.next_try_at" + KNOWING
                                + " and d.account_id = ?4 for update of d"),
                        device)
                .setParameter(4, accountId)
                .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        Object[] row = (Object[]) rows.get(0);
        count(accountId, device, ((Number) row[0]).intValue() + 1, (Timestamp) row[1]);
        return true;
    }

    private void count(UUID accountId, String device, int tries, Timestamp nextTryAt) {
        SignInPolicy policy = settings.signInPolicy();
        Instant now = clock.instant();
        if (nextTryAt != null && now.isBefore(nextTryAt.toInstant())) {
            throw new BusinessException("security.sign-in.wait", null, policy.secondsUntil(nextTryAt.toInstant(), now));
        }
        entities.createNativeQuery(
                        "update device_sign_in set wrong_passwords = ?3, next_try_at = ?4 where device_hash = ?1 and account_id = ?2")
                .setParameter(1, Secrets.sha256(device))
                .setParameter(2, accountId)
                .setParameter(3, tries)
                .setParameter(4, Timestamp.from(now.plus(policy.accountDelay(tries))))
                .executeUpdate();
    }

    /** The browser's try came to nothing: the secret was not compared. */
    void takeBack(UUID accountId, String device) {
        entities.createNativeQuery(
                        "update device_sign_in set wrong_passwords = greatest(0, wrong_passwords - 1) where device_hash = ?1 and account_id = ?2")
                .setParameter(1, Secrets.sha256(device))
                .setParameter(2, accountId)
                .executeUpdate();
    }

    /** Forgets browsers nobody signed in at for long; returns how many. */
    int forget() {
        return entities.createNativeQuery("delete from device_sign_in where signed_in_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KNOWN)))
                .executeUpdate();
    }

    private Query asked(Query query, String device) {
        return query.setParameter(1, Secrets.sha256(device))
                .setParameter(2, Timestamp.from(clock.instant().minus(KNOWN)))
                .setParameter(3, settings.signInPolicy().lockAfter());
    }
}
