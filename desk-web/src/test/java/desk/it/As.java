package desk.it;

import desk.shared.service.Caller;
import desk.shared.service.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Becomes somebody for the rest of the request: the test, or one thread of a {@link Race}. */
@ApplicationScoped
public class As {

    @Inject
    CurrentCaller caller;

    @Inject
    Sql sql;

    /** An agent (客服) at the desk. */
    public Caller agent(UUID desk) {
        return role("AGENT", desk);
    }

    /** A shift leader (领班) at the desk. */
    public Caller supervisor(UUID desk) {
        return role("SUPERVISOR", desk);
    }

    /** Somebody with the role and what the data gives it, at the desk. */
    public Caller role(String role, UUID desk) {
        return become(role, Set.of(role), permissionsOf(role), desk, null);
    }

    /** The directory person as HOST. */
    public Caller host(UUID personId) {
        return become("HOST-" + personId, Set.of("HOST"), permissionsOf("HOST"), null, personId);
    }

    /** Somebody with these permissions and nothing else, whatever the roles. */
    public Caller holding(UUID desk, String... permissions) {
        return become("holder", Set.of(), Set.of(permissions), desk, null);
    }

    /** Nobody has signed in. */
    public void nobody() {
        caller.become(Caller.NOBODY);
    }

    public void become(Caller someone) {
        caller.become(someone);
    }

    /** What the data gives a role. */
    public Set<String> permissionsOf(String role) {
        return Set.copyOf(sql.list(String.class, "select permission from role_permission where role = ?", role));
    }

    private Caller become(String name, Set<String> roles, Set<String> permissions, UUID desk, UUID person) {
        UUID account = UUID.nameUUIDFromBytes((name + desk).getBytes(StandardCharsets.UTF_8));
        Caller someone = new Caller(
                account, name.toLowerCase(java.util.Locale.ROOT), name, roles, permissions, desk, person, "127.0.0.1");
        caller.become(someone);
        return someone;
    }
}
