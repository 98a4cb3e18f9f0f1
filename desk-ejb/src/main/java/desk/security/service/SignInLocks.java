package desk.security.service;

import desk.security.domain.SignInPolicy;
import desk.security.domain.SignInRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/**
 * Which accounts are locked now. A lock stays until a colleague ends it, but for those who may unlock others: theirs ends
 * after {@link SecuritySettings#LOCK_MINUTES}, so that nobody outside can keep all of them out for good.
 */
@ApplicationScoped
public class SignInLocks {

    private static final String UNLOCKS_OTHERS = """
            exists (select from account_role lr join role_permission lp on lp.role = lr.role
                where lr.account_id = a.id and lp.permission in ('ACCOUNT_MANAGE', 'ACCOUNT_UNLOCK'))""";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    SecuritySettings settings;

    @Inject
    Clock clock;

    /** Whether the account's lock ends by itself. */
    boolean ends(UUID accountId) {
        return !entities.createNativeQuery("select 1 from account a where a.id = ?1 and " + UNLOCKS_OTHERS)
                .setParameter(1, accountId)
                .getResultList()
                .isEmpty();
    }

    boolean isLocked(UUID accountId, SignInRecord signIns) {
        return signIns.isLocked(settings.signInPolicy(), ends(accountId), clock.instant());
    }

    /** The same as a condition on account {@code a}; {@link #bind} gives the two parameters. */
    static String condition(int lockAfter, int endedBefore) {
        return "((a.locked_at is not null or a.failed_sign_ins >= ?" + lockAfter
                + ") and not (coalesce(a.locked_at, a.next_sign_in_at) <= ?" + endedBefore + " and " + UNLOCKS_OTHERS
                + "))";
    }

    Query bind(Query query, int lockAfter, int endedBefore) {
        SignInPolicy policy = settings.signInPolicy();
        return query.setParameter(lockAfter, policy.lockAfter())
                .setParameter(endedBefore, Timestamp.from(clock.instant().minus(policy.lockLasts())));
    }
}
