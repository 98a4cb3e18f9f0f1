package desk.security.service;

import desk.security.domain.Account;
import desk.security.domain.SecurityPermissions;
import desk.security.domain.SignInRecord;
import desk.shared.service.Allowed;
import desk.shared.service.Clash;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Denied;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.ListQuery;
import desk.shared.service.NotFound;
import desk.shared.service.Slice;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/** The accounts of the house, for ADMIN; unlocking agents also for SUPERVISOR. Every change is in the audit. */
@Stateless
@UseCase
public class UserAdministration {

    /** A password to hand over once; only its hash is kept. */
    public record OneTimePassword(UUID accountId, String password) {}

    /** The desk accounts sign in at while there is one. */
    static final UUID MAIN_DESK = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    AccountList accounts;

    @Inject
    Stewards stewards;

    @Inject
    SignInLocks locks;

    @Inject
    Granting granting;

    @Inject
    AccountTokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    CurrentCaller caller;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Allowed({SecurityPermissions.ACCOUNT_MANAGE, SecurityPermissions.ACCOUNT_UNLOCK})
    public Slice<AccountRow> list(ListQuery query) {
        return accounts.list(query);
    }

    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public AccountDetail detail(UUID id) {
        Account account = account(id);
        SignInRecord signIns = entities.find(SignInRecord.class, id);
        return new AccountDetail(
                id,
                account.version(),
                account.username(),
                account.displayName(),
                account.latinName(),
                account.roles(),
                account.personId(),
                account.isActive(),
                locks.isLocked(id, signIns),
                account.pinHash() != null,
                account.mustChangePassword(),
                account.servesProgramsOnly(),
                signIns.lastAt());
    }

    /** Makes an account with a password its owner must change at the first sign-in; its roles are within the caller's rights. */
    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public OneTimePassword create(String username, AccountChange wanted) {
        granting.check(wanted.roles());
        Account account = new Account(username, wanted.displayName(), wanted.roles(), MAIN_DESK, clock.instant());
        account.rename(wanted.displayName(), wanted.latinName());
        account.place(MAIN_DESK, wanted.personId());
        String password = Secrets.oneTimePassword();
        account.resetPassword(passwords.hash(password));
        entities.persist(account);
        entities.flush();
        record("ACCOUNT_CREATED", account, Map.of("roles", new TreeSet<>(account.roles())));
        return new OneTimePassword(account.id(), password);
    }

    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public void change(UUID id, long seenVersion, AccountChange wanted) {
        stewards.alone();
        Account account = account(id);
        Clash.check(account, seenVersion);
        var before = new TreeSet<>(account.roles());
        var added = new TreeSet<>(wanted.roles());
        added.removeAll(before);
        granting.check(added);
        account.rename(wanted.displayName(), wanted.latinName());
        account.giveRoles(wanted.roles());
        account.place(account.deskId(), wanted.personId());
        entities.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        stewards.somebodyIsLeft();
        record("ACCOUNT_CHANGED", account, Map.of("rolesBefore", before, "roles", new TreeSet<>(account.roles())));
    }

    /**
     * A new password to hand over once; every session and every REST token of the account ends, and its lock too. Who knows the
     * password could be the account, so its roles are within the caller's rights.
     */
    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public OneTimePassword resetPassword(UUID id) {
        Account account = account(id);
        granting.check(account.roles());
        String password = Secrets.oneTimePassword();
        account.resetPassword(passwords.hash(password));
        entities.find(SignInRecord.class, id).unlock();
        record("PASSWORD_RESET", account, Map.of("tokensEnded", tokens.endAll(id)));
        return new OneTimePassword(id, password);
    }

    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public void disable(UUID id) {
        changeLife(id, "ACCOUNT_DISABLED", Account::disable);
        tokens.endAll(id);
    }

    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public void enable(UUID id) {
        changeLife(id, "ACCOUNT_ENABLED", Account::enable);
    }

    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public void signOutEverywhere(UUID id) {
        changeLife(id, "ACCOUNT_SIGNED_OUT", Account::signOutEverywhere);
        tokens.endAll(id);
    }

    /** Takes the password away for good: from now on only REST tokens act for the account, in its own name. */
    @Allowed(SecurityPermissions.ACCOUNT_MANAGE)
    public void serveProgramsOnly(UUID id) {
        changeLife(id, "ACCOUNT_FOR_PROGRAMS", Account::serveProgramsOnly);
    }

    /** Ends the lock. Who may not manage accounts may do it for those who are agents and nothing else. */
    @Allowed({SecurityPermissions.ACCOUNT_MANAGE, SecurityPermissions.ACCOUNT_UNLOCK})
    public void unlock(UUID id) {
        Account account = account(id);
        if (!caller.get().may(SecurityPermissions.ACCOUNT_MANAGE) && !account.isOnlyAgent()) {
            throw new Denied(SecurityPermissions.ACCOUNT_MANAGE);
        }
        entities.find(SignInRecord.class, id, LockModeType.PESSIMISTIC_WRITE).unlock();
        record("ACCOUNT_UNLOCKED", account, Map.of());
    }

    private void changeLife(UUID id, String kind, Consumer<Account> change) {
        stewards.alone();
        Account account = account(id);
        change.accept(account);
        stewards.somebodyIsLeft();
        record(kind, account, Map.of());
    }

    private void record(String kind, Account account, Map<String, ?> details) {
        journal.record(Entry.change(kind, "account", account.id()).with(details));
    }

    private Account account(UUID id) {
        Account account = id == null ? null : entities.find(Account.class, id);
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }
}
