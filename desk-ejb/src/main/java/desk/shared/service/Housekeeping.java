package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Forgets what is kept for a short time only: answers of retried commands after a day, drafts after a week. */
@ApplicationScoped
public class Housekeeping implements Job {

    private static final Duration DRAFTS_KEPT = Duration.ofDays(7);

    @Inject
    Idempotency idempotency;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "housekeeping";
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.dailyAt(now, venue, LocalTime.of(3, 10));
    }

    @Override
    public JobResult run() {
        int answers = idempotency.forgetOld();
        int forgotten = drafts.discardOlder(clock.instant().minus(DRAFTS_KEPT));
        return JobResult.of("housekeeping", answers, forgotten);
    }
}
