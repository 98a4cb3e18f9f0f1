package desk.security.service;

import desk.security.domain.Role;
import desk.security.domain.SecurityPermissions;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/**
 * Nobody hands on more than they have. Who may change what roles allow could give themselves anything and may hand out any
 * role; anybody else only roles whose permissions are all their own.
 */
@ApplicationScoped
public class Granting {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    /** @throws BusinessException {@code security.account.beyond} when a role allows what the caller may not do */
    @SuppressWarnings("unchecked")
    void check(Set<Role> roles) {
        if (caller.get().may(SecurityPermissions.ROLE_MANAGE) || roles.isEmpty()) {
            return;
        }
        boolean within = entities.createNativeQuery(
                        "select permission from role_permission where role = any (cast(?1 as text[]))")
                .setParameter(
                        1, roles.stream().map(Role::name).collect(java.util.stream.Collectors.joining(",", "{", "}")))
                .getResultStream()
                .allMatch(permission -> caller.get().may((String) permission));
        if (!within) {
            throw new BusinessException("security.account.beyond", "roles");
        }
    }
}
