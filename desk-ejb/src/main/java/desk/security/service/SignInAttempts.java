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
    KnownDevices devices;

    @Inject
    SignInLocks locks;

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

    /** @param device the browser's cookie, or null: one that knows somebody of the house is not slowed with its address */
    @OpenToAll(because = "nobody is signed in yet")
    public SignInAttempt begin(String username, String device, String address) {
        if (!devices.isKnown(device)) {
            brakes.checkAddress(address);
        }
        List<UUID> ids = entities.createQuery("select a.id from Account a where lower(a.username) = :name", UUID.class)
                .setParameter("name", username.strip().toLowerCase(java.util.Locale.ROOT))
                .getResultList();
        if (ids.isEmpty()) {
            brakes.beginUnknownName(username);
            return new SignInAttempt(null, null, null, false);
        }
        return begin(ids.get(0), device);
    }

    private SignInAttempt begin(UUID id, String device) {
        boolean known = devices.begin(id, device);
        boolean locking = !known && lockedRecord(id).begin(settings.signInPolicy(), locks.ends(id), clock.instant());
        Account account = entities.find(Account.class, id);
        String hash = account.isActive() ? account.passwordHash() : null;
        return new SignInAttempt(id, hash, known ? device : null, locking);
    }

    /** A signed-in person gives the password again; guesses count like failed sign-ins. */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public SignInAttempt beginConfirming() {
        return begin(caller.get().accountId(), null);
    }

    /** The secret was not compared, so nothing is counted. */
    @OpenToAll(because = "nobody is signed in yet")
    public void takeBack(SignInAttempt attempt) {
        if (attempt.isWhereKnown()) {
            devices.takeBack(attempt.accountId(), attempt.device());
        } else if (attempt.accountId() != null) {
            lockedRecord(attempt.accountId()).takeBack(settings.signInPolicy());
        }
    }

    @OpenToAll(because = "nobody is signed in yet")
    public void failed(SignInAttempt attempt, String address) {
        brakes.addressFailed(address);
        journal.record(Entry.audit("SIGN_IN_FAILED", "account", attempt.accountId()));
        if (attempt.locking()) {
            journal.record(Entry.change("ACCOUNT_LOCKED", "account", attempt.accountId()));
        }
    }

    /** The secret was right: called by {@link SignIn} only. */
    @OpenToAll(because = "whoever gave the right secret has just become somebody")
    public SignedIn succeeded(SignInAttempt attempt, String how, String address) {
        SignInRecord signIns = lockedRecord(attempt.accountId());
        if (attempt.isWhereKnown()) {
            signIns.succeededWhereKnown(settings.signInPolicy(), clock.instant());
        } else {
            signIns.succeeded(clock.instant());
        }
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
