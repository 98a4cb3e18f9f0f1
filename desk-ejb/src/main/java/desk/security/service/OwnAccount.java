package desk.security.service;

import desk.security.domain.Account;
import desk.security.domain.PasswordPolicy;
import desk.security.domain.PinPolicy;
import desk.security.domain.SecurityPermissions;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;

/** What people do with their own account. A command that ends sessions returns the one that goes on. */
@Stateless
@UseCase
public class OwnAccount {

    /** The account as its owner sees it. */
    public record Profile(
            String username,
            String displayName,
            Set<String> roles,
            boolean mayHavePin,
            boolean hasPin,
            boolean mustChangePassword,
            String language,
            String theme) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    Passwords passwords;

    @Inject
    SignInAttempts attempts;

    @Inject
    AccountTokens tokens;

    @Inject
    KnownAccounts known;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public Profile profile() {
        Account me = me();
        return new Profile(
                me.username(),
                me.displayName(),
                caller.get().roles(),
                me.mayHavePin(),
                me.pinHash() != null,
                me.mustChangePassword(),
                me.language(),
                me.theme());
    }

    /**
     * Changes the password; every other session ends.
     *
     * @throws BusinessException {@code security.password.wrong} beside {@code current}, or what the policy refuses
     */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public SignedIn changePassword(String current, String wanted) {
        Account me = me();
        checkCurrent(me, current);
        PasswordPolicy.check(wanted, me.username(), "password");
        if (passwords.matches(wanted, me.passwordHash())) {
            throw new BusinessException("security.password.same", "password");
        }
        me.changePassword(passwords.hash(wanted));
        return tell("PASSWORD_CHANGED", me);
    }

    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public void setPin(String current, String pin) {
        Account me = me();
        checkCurrent(me, current);
        PinPolicy.check(pin, "pin");
        me.setPin(passwords.hash(pin));
        tell("PIN_SET", me);
    }

    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public void removePin() {
        Account me = me();
        me.removePin();
        tell("PIN_REMOVED", me);
    }

    /** Ends every session of the account but the one returned, and every REST token that acts for it. */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public SignedIn signOutEverywhere() {
        Account me = me();
        me.signOutEverywhere();
        tokens.endAll(me.id());
        return tell("SIGNED_OUT_EVERYWHERE", me);
    }

    /** Keeps the language ({@code zh-CN}, {@code en}) and theme ({@code auto}, {@code light}, {@code dark}) for every desk. */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public void prefer(String language, String theme) {
        me().prefer(language, theme);
        entities.flush();
        known.forget();
    }

    /** The session's end, for the audit. */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public void signedOut() {
        journal.record(Entry.audit("SIGNED_OUT", "account", caller.get().accountId()));
    }

    private SignedIn tell(String kind, Account me) {
        journal.record(Entry.change(kind, "account", me.id()));
        return new SignedIn(me.id(), me.sessionEpoch(), clock.instant());
    }

    /** Guesses count as failed sign-ins: an open screen is no way to find out a password. */
    private void checkCurrent(Account me, String current) {
        String origin = caller.get().origin();
        SignInAttempt attempt = attempts.beginConfirming();
        if (!passwords.matches(current, attempt.hash())) {
            attempts.failed(attempt, origin);
            throw new BusinessException("security.password.wrong", "current");
        }
        attempts.confirmed(attempt);
    }

    private Account me() {
        return entities.find(Account.class, caller.get().accountId());
    }
}
