package desk.security.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/** The REST tokens of one account end together, with whatever else of it ends; in the caller's transaction. */
@ApplicationScoped
public class AccountTokens {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Revokes every good token of the account; returns how many. */
    int endAll(UUID accountId) {
        return entities.createNativeQuery(
                        "update api_token set revoked_at = ?2, version = version + 1 where account_id = ?1 and revoked_at is null")
                .setParameter(1, accountId)
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
