package desk.visitor.service;

import desk.shared.service.BusinessException;
import desk.visitor.domain.BadgeNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The visitor badges of a desk: free, out with a visit, lost or retired. A badge is taken by one conditional update, so two
 * desks' screens can never give out the same one.
 */
@ApplicationScoped
public class BadgePool {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    /** The badge to offer: the free one with the smallest number. */
    public Optional<String> nextFree(UUID deskId) {
        List<?> rows = entities.createNativeQuery(
                        "select number from badge where desk_id = ?1 and state = 'FREE' order by number limit 1")
                .setParameter(1, deskId)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /**
     * Takes the badge for a visit that is stored already.
     *
     * @throws BusinessException {@code badge.unknown} or {@code badge.not-free}, both about the field {@code badge}
     */
    public String take(UUID deskId, String typed, UUID visitId) {
        String number = BadgeNumber.of(typed).value();
        int taken = entities.createNativeQuery(
                        "update badge set state = 'OUT', visit_id = ?3 where desk_id = ?1 and number = ?2 and state = 'FREE'")
                .setParameter(1, deskId)
                .setParameter(2, number)
                .setParameter(3, visitId)
                .executeUpdate();
        if (taken == 0) {
            throw refusal(deskId, number);
        }
        return number;
    }

    private BusinessException refusal(UUID deskId, String number) {
        List<?> states = entities.createNativeQuery("select state from badge where desk_id = ?1 and number = ?2")
                .setParameter(1, deskId)
                .setParameter(2, number)
                .getResultList();
        return states.isEmpty()
                ? new BusinessException("badge.unknown", "badge", number)
                : new BusinessException("badge.not-free." + states.get(0), "badge", number);
    }

    /** The visit's badge, if it has one out, is back in the pool. */
    public void giveBack(UUID visitId) {
        change(visitId, "FREE");
    }

    /** The visit's badge cannot be found; it is not given out again until somebody finds it. */
    public void lose(UUID visitId) {
        change(visitId, "LOST");
    }

    private void change(UUID visitId, String state) {
        entities.createNativeQuery("update badge set state = ?2, visit_id = null where visit_id = ?1")
                .setParameter(1, visitId)
                .setParameter(2, state)
                .executeUpdate();
    }
}
