package desk.visitor.service;

import desk.shared.domain.SearchKeys;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How often an account tried a document or a phone that led nowhere: a desk does so now and then, somebody who tries out what
 * a mask hides all the time. Counted on each node for itself and forgotten with it.
 */
@ApplicationScoped
public class Guesses {

    private static final Logger LOG = Logger.getLogger(Guesses.class.getName());

    static final int MOST_DOCUMENTS = 20;
    /** A number is asked for several times while it is typed. */
    static final int MOST_NUMBERS = 300;

    static final Duration WITHIN = Duration.ofMinutes(10);

    /** The last eight digits find a phone; so does the whole number, which has ten or more. */
    private static final int TAIL = 8;

    private static final int WHOLE = 10;

    private final Map<UUID, Deque<Instant>> documents = new ConcurrentHashMap<>();
    private final Map<UUID, Deque<Instant>> numbers = new ConcurrentHashMap<>();

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /** Refuses, with {@code document.too-many-misses}, whoever missed too often of late. */
    void checkDocument() {
        if (recent(documents.get(caller.get().accountId())) >= MOST_DOCUMENTS) {
            throw new BusinessException("document.too-many-misses", "documentNumber", WITHIN.toMinutes());
        }
    }

    /** One more document of the caller's that nobody on record has. */
    void documentMissed() {
        count(documents, caller.get().accountId(), MOST_DOCUMENTS);
    }

    /**
     * Whoever is not picked is looked for by the document shown. What is entered leaves its trace; a refusal leaves none and may
     * tell all the same whose document it was, so that it counts as a miss.
     */
    void documentTriedInThisTransaction() {
        checkDocument();
        UUID account = caller.get().accountId();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only how it ends matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_ROLLEDBACK) {
                    count(documents, account, MOST_DOCUMENTS);
                }
            }
        });
    }

    /** Whether the caller has tried too many numbers of late to be told of one more. */
    boolean tooManyNumbers(String typed) {
        return isWholeNumber(typed) && recent(numbers.get(caller.get().accountId())) >= MOST_NUMBERS;
    }

    /** What was typed found nobody; counts if it was a number that could have. */
    void foundNobody(String typed) {
        if (isWholeNumber(typed)) {
            count(numbers, caller.get().accountId(), MOST_NUMBERS);
        }
    }

    private static boolean isWholeNumber(String typed) {
        String key = SearchKeys.normalise(typed);
        return (key.length() == TAIL || key.length() >= WHOLE) && VisitRegister.isNumber(key);
    }

    private void count(Map<UUID, Deque<Instant>> misses, UUID account, int most) {
        if (account == null) {
            return;
        }
        Deque<Instant> mine = misses.computeIfAbsent(account, first -> new ArrayDeque<>());
        int many;
        synchronized (mine) {
            mine.addLast(clock.instant());
            many = mine.size();
        }
        if (many == most) {
            LOG.log(Level.WARNING, "Account {0} tried {1} numbers that led nowhere within minutes", new Object[] {
                account, many
            });
        }
        misses.values().removeIf(others -> others != mine && recent(others) == 0);
    }

    private int recent(Deque<Instant> misses) {
        if (misses == null) {
            return 0;
        }
        Instant since = clock.instant().minus(WITHIN);
        synchronized (misses) {
            while (!misses.isEmpty() && misses.peekFirst().isBefore(since)) {
                misses.removeFirst();
            }
            return misses.size();
        }
    }
}
