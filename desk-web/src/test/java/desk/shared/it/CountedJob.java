package desk.shared.it;

import desk.shared.service.CurrentCaller;
import desk.shared.service.Job;
import desk.shared.service.JobResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/** A job of the tests: counts its runs, takes a moment, fails when told to. */
@ApplicationScoped
public class CountedJob implements Job {

    public static final String NAME = "test-counted";

    private final AtomicInteger runs = new AtomicInteger();
    private volatile boolean failing;
    private volatile String origin;

    @Inject
    CurrentCaller caller;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.every(now, Duration.ofDays(1));
    }

    @Override
    public JobResult run() {
        runs.incrementAndGet();
        origin = caller.get().origin();
        if (failing) {
            throw new IllegalStateException("told to fail");
        }
        try {
            Thread.sleep(150);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return JobResult.of("counted");
    }

    public int runs() {
        return runs.get();
    }

    public void fail(boolean wanted) {
        failing = wanted;
    }

    public String origin() {
        return origin;
    }
}
