package desk.security.service;

import desk.shared.service.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Sees to it that the house never locks itself out: somebody must be left who may manage accounts, and roles. */
@ApplicationScoped
public class Stewards {

    private static final long LOCK = 0x6465736b_0001L;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    /** Lets one change of accounts' rights happen at a time, until the transaction ends. */
    void alone() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** Refuses the change just made when nobody active is left with both rights. */
    void somebodyIsLeft() {
        entities.flush();
        List<?> left = entities.createNativeQuery("""
                select a.id from account a
                    join account_role r on r.account_id = a.id
                    join role_permission p on p.role = r.role and p.permission in ('ROLE_MANAGE', 'ACCOUNT_MANAGE')
                where a.state = 'ACTIVE' and a.password_hash is not null
                group by a.id having count(distinct p.permission) = 2 limit 1""").getResultList();
        if (left.isEmpty()) {
            throw new BusinessException("security.account.last-steward", null);
        }
    }
}
