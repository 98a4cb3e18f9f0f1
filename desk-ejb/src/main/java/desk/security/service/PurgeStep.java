package desk.security.service;

import desk.shared.service.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** One step of the purge, in a transaction of its own: what is done stays done when a later step fails. */
@ApplicationScoped
public class PurgeStep {

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int of(PersonalDataHolder holder, Instant now, int limit) {
        return holder.purge(now, limit);
    }
}
