package desk.security.service;

import desk.security.domain.Account;
import desk.security.domain.SecurityPermissions;
import desk.security.domain.SignInRecord;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Changing places at a shared counter. A PIN is enough only at a browser where somebody is signed in now and where its owner
 * signed in with the password within the last hours; three wrong PINs, a new password, or signing out everywhere end that.
 * Whoever leaves keeps the drafts: they lie on the server under the account.
 */
@Stateless
@UseCase
public class PinSwitch {

    private static final int WRONG_PINS = 3;

    /** Somebody who may take over here. */
    public record Colleague(UUID accountId, String displayName, String username) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    KnownDevices devices;

    @Inject
    SignInBrakes brakes;

    @Inject
    SignInLocks locks;

    @Inject
    SecuritySettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Who may take over at this browser, by name; without whoever is signed in. */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    @SuppressWarnings("unchecked")
    public List<Colleague> colleagues(String device) {
        List<Object[]> rows = locks.bind(
                        window(
                                entities.createNativeQuery(
                                        """
                select a.id, a.display_name, a.username from device_sign_in d join account a on a.id = d.account_id
                where d.device_hash = ?1 and d.signed_in_at > ?2 and d.session_epoch = a.session_epoch
                  and a.state = 'ACTIVE' and a.pin_hash is not null and a.id <> ?3
                  and not\s""" + SignInLocks.condition(4, 5) + " order by a.display_name, a.id"),
                                device),
                        4,
                        5)
                .setParameter(3, caller.get().accountId())
                .getResultList();
        return rows.stream()
                .map(row -> new Colleague((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public SignInAttempt begin(UUID accountId, String device, String address) {
        if (!devices.isKnown(device)) {
            brakes.checkAddress(address);
        }
        boolean known = !window(entities.createNativeQuery("""
                select 1 from device_sign_in d join account a on a.id = d.account_id
                where d.device_hash = ?1 and d.signed_in_at > ?2 and d.session_epoch = a.session_epoch and a.id = ?3"""), device)
                .setParameter(3, accountId)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw new BusinessException("security.pin.password-needed", null);
        }
        boolean locking = entities.find(SignInRecord.class, accountId, LockModeType.PESSIMISTIC_WRITE)
                .begin(settings.signInPolicy(), locks.ends(accountId), clock.instant());
        Account account = entities.find(Account.class, accountId);
        return new SignInAttempt(accountId, account.isActive() ? account.pinHash() : null, null, locking);
    }

    /** A wrong PIN; the third takes the browser off the account's list. */
    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public void wrong(UUID accountId, String device) {
        at(
                entities.createNativeQuery(
                        "update device_sign_in set wrong_pins = wrong_pins + 1 where device_hash = ?1 and account_id = ?2"),
                accountId,
                device);
        at(
                entities.createNativeQuery(
                        "delete from device_sign_in where device_hash = ?1 and account_id = ?2 and wrong_pins >= "
                                + WRONG_PINS),
                accountId,
                device);
    }

    @Allowed(SecurityPermissions.OWN_ACCOUNT)
    public void right(UUID accountId, String device) {
        at(
                entities.createNativeQuery(
                        "update device_sign_in set wrong_pins = 0 where device_hash = ?1 and account_id = ?2"),
                accountId,
                device);
    }

    /** The account has just signed in with its password at this browser. */
    @desk.shared.service.OpenToAll(because = "it follows a sign-in, also of devices, and only notes it")
    public void remember(String device, SignedIn signedIn) {
        entities.createNativeQuery("""
                        insert into device_sign_in (device_hash, account_id, session_epoch, signed_in_at) values (?1, ?2, ?3, ?4)
                        on conflict (device_hash, account_id) do update set session_epoch = excluded.session_epoch,
                            signed_in_at = excluded.signed_in_at, wrong_pins = 0, wrong_passwords = 0, next_try_at = null""")
                .setParameter(1, Secrets.sha256(device))
                .setParameter(2, signedIn.accountId())
                .setParameter(3, signedIn.sessionEpoch())
                .setParameter(4, Timestamp.from(signedIn.at()))
                .executeUpdate();
    }

    private Query window(Query query, String device) {
        return query.setParameter(1, Secrets.sha256(device))
                .setParameter(2, Timestamp.from(clock.instant().minus(settings.pinWindow())));
    }

    private static void at(Query query, UUID accountId, String device) {
        query.setParameter(1, Secrets.sha256(device)).setParameter(2, accountId).executeUpdate();
    }
}
