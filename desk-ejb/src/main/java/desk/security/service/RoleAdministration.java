package desk.security.service;

import desk.security.domain.Role;
import desk.security.domain.SecurityPermissions;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.NotFound;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What each role allows: data, changed here, effective within a second on every node. */
@Stateless
@UseCase
public class RoleAdministration {

    /** What KIOSK and DISPLAY may be given: nothing yet, for no page of theirs is there. Nobody watches what a machine does. */
    private static final Set<String> FOR_DEVICES = Set.of();

    /** One permission and the roles that have it. */
    public record Line(String permission, String feature, Set<String> roles) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Stewards stewards;

    @Inject
    KnownAccounts known;

    @Inject
    Journal journal;

    /** Every permission, by feature and name. */
    @Allowed(SecurityPermissions.ROLE_MANAGE)
    public List<Line> matrix() {
        List<Line> lines = new ArrayList<>();
        for (Object row : entities.createNativeQuery("""
                select p.name, p.feature, string_agg(r.role, ',') from permission p
                    left join role_permission r on r.permission = p.name
                group by p.name, p.feature order by p.feature, p.name""").getResultList()) {
            Object[] line = (Object[]) row;
            lines.add(new Line((String) line[0], (String) line[1], KnownAccounts.words((String) line[2])));
        }
        return lines;
    }

    /**
     * Makes the role allow exactly these permissions.
     *
     * @param seen what it allowed when its reader decided; a role has no version, its permissions are all it is
     * @throws Clash when it allows something else meanwhile
     * @throws BusinessException when a device would get any right of people's, or nobody would be left to manage the house
     */
    @Allowed(SecurityPermissions.ROLE_MANAGE)
    public void allow(Role role, Set<String> seen, Set<String> wanted) {
        stewards.alone();
        Set<String> before = allowed(role);
        if (!before.equals(seen)) {
            throw new Clash(idOf(role));
        }
        Set<String> added = minus(wanted, before);
        Set<String> removed = minus(before, wanted);
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        checkKnown(added);
        if (role.isDevice() && !FOR_DEVICES.containsAll(added)) {
            throw new BusinessException("security.role.device", null);
        }
        added.forEach(permission ->
                write("insert into role_permission (role, permission) values (?1, ?2)", role, permission));
        removed.forEach(permission ->
                write("delete from role_permission where role = ?1 and permission = ?2", role, permission));
        stewards.somebodyIsLeft();
        journal.record(Entry.change("ROLE_CHANGED", "role", idOf(role))
                .with(Map.of("role", role.name(), "added", List.copyOf(added), "removed", List.copyOf(removed))));
        known.forget();
    }

    private void write(String sql, Role role, String permission) {
        entities.createNativeQuery(sql)
                .setParameter(1, role.name())
                .setParameter(2, permission)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Set<String> allowed(Role role) {
        return new HashSet<>(entities.createNativeQuery("select permission from role_permission where role = ?1")
                .setParameter(1, role.name())
                .getResultList());
    }

    private void checkKnown(Set<String> permissions) {
        if (!matrix().stream().map(Line::permission).collect(Collectors.toSet()).containsAll(permissions)) {
            throw new NotFound();
        }
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> left = new java.util.TreeSet<>(all);
        left.removeAll(without);
        return left;
    }

    /** Roles have names; the journal wants an id. */
    static UUID idOf(Role role) {
        return UUID.nameUUIDFromBytes(("role/" + role.name()).getBytes(StandardCharsets.UTF_8));
    }
}
