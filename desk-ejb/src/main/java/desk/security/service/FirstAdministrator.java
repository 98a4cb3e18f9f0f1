package desk.security.service;

import desk.security.domain.Account;
import desk.security.domain.PasswordPolicy;
import desk.security.domain.Role;
import desk.shared.service.BusinessException;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.OpenToAll;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/**
 * The first set-up: whoever holds the one-time link printed at the start makes the first ADMIN. There is no default password;
 * the way closes with the first account, and two who hold the link cannot both pass.
 */
@Stateless
@UseCase
public class FirstAdministrator {

    private static final String OPEN = " from one_time_link where token_hash = ?1 and purpose = 'FIRST_ADMIN'"
            + " and used_at is null and expires_at > ?2 and not exists (select from account)";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Stewards stewards;

    @Inject
    Passwords passwords;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Whether the link is good: known, not used, not expired, and nobody has an account yet. */
    @OpenToAll(because = "there is no account yet")
    public boolean isOpen(String token) {
        return token != null
                && !entities.createNativeQuery("select 1" + OPEN)
                        .setParameter(1, Secrets.sha256(token))
                        .setParameter(2, Timestamp.from(clock.instant()))
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Makes the first ADMIN and uses the link up.
     *
     * @throws BusinessException {@code security.setup.closed}, or what the policies refuse
     */
    @OpenToAll(because = "there is no account yet; the one-time link is the right")
    public UUID create(String token, String username, String displayName, String password) {
        stewards.alone();
        if (!isOpen(token)) {
            throw new BusinessException("security.setup.closed", null);
        }
        Account admin =
                new Account(username, displayName, Set.of(Role.ADMIN), UserAdministration.MAIN_DESK, clock.instant());
        PasswordPolicy.check(password, username, "password");
        admin.changePassword(passwords.hash(password));
        entities.persist(admin);
        entities.flush();
        entities.createNativeQuery("update one_time_link set used_at = ?2 where token_hash = ?1")
                .setParameter(1, Secrets.sha256(token))
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
        journal.record(Entry.change("FIRST_ADMIN_CREATED", "account", admin.id()));
        return admin.id();
    }
}
