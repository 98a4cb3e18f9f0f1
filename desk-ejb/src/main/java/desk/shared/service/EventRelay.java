package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes every {@link EventReader} on through the event log, every few seconds; one that fails holds up nobody else. */
@ApplicationScoped
public class EventRelay implements Job {

    private static final Logger LOG = Logger.getLogger(EventRelay.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    Instance<EventReader> readers;

    @Inject
    EventSteps steps;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.every(now, PAUSE);
    }

    @Override
    public JobResult run() {
        List<String> failed = new ArrayList<>();
        for (EventReader reader : readers) {
            try {
                while (steps.step(reader)) {
                    LOG.log(Level.FINE, "{0} reads on", reader.name());
                }
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "The reader " + reader.name() + " could not take its events", trouble);
                failed.add(reader.name());
            }
        }
        return failed.isEmpty() ? JobResult.of("done") : JobResult.of("readers", String.join(",", failed));
    }
}
