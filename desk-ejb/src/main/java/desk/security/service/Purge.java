package desk.security.service;

import desk.shared.service.Job;
import desk.shared.service.JobResult;
import desk.shared.service.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Every night, removes the personal data whose time is over, feature by feature and in steps, each its own transaction. */
@ApplicationScoped
public class Purge implements Job {

    private static final int STEP = 200;

    @Inject
    Instance<PersonalDataHolder> holders;

    @Inject
    PurgeStep step;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "purge";
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.dailyAt(now, venue, LocalTime.of(3, 30));
    }

    @Override
    public JobResult run() {
        int erased = 0;
        for (PersonalDataHolder holder : holders) {
            int done;
            do {
                done = step.of(holder, clock.instant(), STEP);
                erased += done;
            } while (done >= STEP);
        }
        return JobResult.of("purge", erased);
    }
}
