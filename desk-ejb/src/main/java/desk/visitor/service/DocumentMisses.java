package desk.visitor.service;

import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often an account asked for a document nobody on record has: a desk does so now and then, somebody who tries out numbers
 * all the time. Counted on each node for itself and forgotten with it.
 */
@ApplicationScoped
public class DocumentMisses {

    static final int MOST = 20;
    static final Duration WITHIN = Duration.ofMinutes(10);

    private final Map<UUID, Deque<Instant>> missed = new ConcurrentHashMap<>();

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Refuses, with {@code document.too-many-misses}, whoever missed too often of late. */
    void check() {
        Deque<Instant> mine = missed.get(caller.get().accountId());
        if (mine != null && recent(mine) >= MOST) {
            throw new BusinessException("document.too-many-misses", "documentNumber", WITHIN.toMinutes());
        }
    }

    /** One more miss of the caller's. */
    void count() {
        Deque<Instant> mine = missed.computeIfAbsent(caller.get().accountId(), first -> new ArrayDeque<>());
        synchronized (mine) {
            mine.addLast(clock.instant());
        }
        missed.values().removeIf(others -> others != mine && recent(others) == 0);
    }

    private int recent(Deque<Instant> misses) {
        Instant since = clock.instant().minus(WITHIN);
        synchronized (misses) {
            while (!misses.isEmpty() && misses.peekFirst().isBefore(since)) {
                misses.removeFirst();
            }
            return misses.size();
        }
    }
}
