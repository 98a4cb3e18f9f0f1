package desk.security.it;

import desk.it.Sql;
import desk.it.Unique;
import desk.security.domain.Role;
import desk.security.service.Passwords;
import desk.shared.domain.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Accounts of a test's own, all with the same password; one ADMIN stays so that the house is never without. */
@ApplicationScoped
public class People {

    static final String PASSWORD = "a quiet court in rain";
    static final String PIN = "480913";
    private static final String HASH = Passwords.hashNow(PASSWORD);
    private static final String PIN_HASH = Passwords.hashNow(PIN);

    /** An account as the tests know it. */
    record Somebody(UUID id, String username) {}

    @Inject
    Sql sql;

    /** An account nobody can sign in with: it serves programs only. */
    Somebody program(Role... roles) {
        Somebody made = somebody(roles);
        sql.update("update account set password_hash = null, pin_hash = null where id = ?", made.id());
        return made;
    }

    Somebody somebody(Role... roles) {
        Somebody made = new Somebody(Uuid7.next(), "t" + Unique.code().toLowerCase(java.util.Locale.ROOT));
        sql.update(
                "insert into account (id, username, display_name, password_hash, pin_hash, state, created_at) values (?, ?, '测试', ?, ?, 'ACTIVE', now())",
                made.id(),
                made.username(),
                HASH,
                PIN_HASH);
        for (Role role : roles) {
            sql.update("insert into account_role (account_id, role) values (?, ?)", made.id(), role.name());
        }
        return made;
    }
}
