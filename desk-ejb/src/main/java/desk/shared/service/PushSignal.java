package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The bell between a committed transaction and the thread that tells the screens: many rings before it listens are one. */
@ApplicationScoped
public class PushSignal {

    private final Semaphore bell = new Semaphore(0);

    public void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Waits for a ring; false when none came in time. */
    boolean await(long millis) throws InterruptedException {
        boolean rung = bell.tryAcquire(millis, TimeUnit.MILLISECONDS);
        return bell.drainPermits() > 0 || rung;
    }
}
