package desk.shared.service;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking: a signed-in person, a REST token acting for one, or the house itself (jobs).
 *
 * @param accountId the account, null for the house and for nobody
 * @param username the name typed at sign-in, as the audit shows it
 * @param displayName the name colleagues see
 * @param roles role names (AGENT, SUPERVISOR …)
 * @param permissions what the roles allow, and for a token only what its scopes leave of it
 * @param deskId the desk signed in at, null where that has no meaning
 * @param personId the directory person behind the account (HOST), or null
 * @param origin where the request came from: an address, {@code token:name} behind an address, or {@code job:name}
 */
public record Caller(
        UUID accountId,
        String username,
        String displayName,
        Set<String> roles,
        Set<String> permissions,
        UUID deskId,
        UUID personId,
        String origin) {

    /** Nobody has signed in; every permission is refused. */
    public static final Caller NOBODY = new Caller(null, "-", "-", Set.of(), Set.of(), null, null, "-");

    /** The house itself, for the job named; jobs call repositories and internal methods, never guarded use cases. */
    public static Caller house(String job) {
        return new Caller(null, "desk", "desk", Set.of(), Set.of(), null, null, "job:" + job);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isSomebody() {
        return accountId != null;
    }

    /** The same person, asking from elsewhere or with less. */
    public Caller narrowedTo(Set<String> scopes, String newOrigin) {
        Set<String> left =
                Set.copyOf(permissions.stream().filter(scopes::contains).toList());
        return new Caller(accountId, username, displayName, roles, left, deskId, personId, newOrigin);
    }

    /** The same caller, asking from there. */
    public Caller from(String place) {
        return new Caller(accountId, username, displayName, roles, permissions, deskId, personId, place);
    }
}
