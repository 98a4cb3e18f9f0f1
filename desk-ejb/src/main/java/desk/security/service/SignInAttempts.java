package desk.security.service;

import desk.security.domain.Account;
import desk.security.domain.SecurityPermissions;
import desk.security.domain.SignInRecord;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.OpenToAll;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The transactions of signing in, around the slow comparison that happens in none. The try is counted when it begins, under
 * the account's row lock, so that a burst of guesses is counted in full, and stays counted whatever the caller's own
 * transaction comes to.
 */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    SignInBrakes brakes;

    @Inject
    SecuritySettings settings;

    @Inject
    KnownAccounts known;

    @Inject
    CurrentCaller caller;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @OpenToAll(because = "nobody is signed in yet")
    public SignInAttempt begin(String username, String address) {
        brakes.checkAddress(address);
        List<UUID> ids = entities.createQuery("select a.id from Account a where lower(a.username) = :name", UUID.class)
                .setParameter("name", username.strip().toLowerCase(java.util.Locale.ROOT))
                .getResultList();
        if (ids.isEmpty()) {
            brakes.beginUnknownName(username);
            return new SignInAttempt(null, null);
        }
        lockedRecord(ids.get(0)).begin(settings.signInPolicy(), clock.instant());
        Account account = entities.find(Account.class, ids.get(0));
        return new SignInAttempt(account.id(), account.isActive() ? account.passwordHash() : null);
    }

    @OpenToAll(because = "nobody is signed in yet")
    public void failed(SignInAttempt attempt, String address) {
        brakes.addressFailed(address);
        journal.record(Entry.audit("SIGN_IN_FAILED", "account", attempt.accountId()));
        if (attempt.accountId() != null
                && lockedRecord(attempt.accountId()).failed(settings.signInPolicy(), clock.instant())) {
            journal.record(Entry.change("ACCOUNT_LOCKED", "account", attempt.accountId()));
        }
    }

    /** The secret was right: called by {@link SignIn} only. */
    @OpenToAll(because = "whoever gave the right secret has just become somebody")
    public SignedIn succeeded(SignInAttempt attempt, String how, String address) {
        lockedRecord(attempt.accountId()).succeeded(clock.instant());
        KnownAccount account = known.find(attempt.accountId())
                .filter(KnownAccount::active)
                .orElseThrow(() -> new BusinessException("security.sign-in.refused", null));
        caller.become(account.caller().from(address));
        journal.record(Entry.audit("SIGNED_IN", "account", attempt.accountId()).with(Map.of("with", how)));
        return new SignedIn(attempt.accountId(), account.sessionEpoch(), clock.instant());
    }

    /** A signed-in person gave the password again, and it was right. */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public void confirmed(SignInAttempt attempt) {
        lockedRecord(attempt.accountId()).unlock();
    }

    private SignInRecord lockedRecord(UUID accountId) {
        return entities.find(SignInRecord.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }
}
