package desk.report.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Keeps what is scheduled until the test lets the time pass. */
final class ManualTimer extends ScheduledThreadPoolExecutor {

    private final List<Runnable> scheduled = new ArrayList<>();

    ManualTimer() {
        super(0);
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        scheduled.add(task);
        return null;
    }

    synchronized int waiting() {
        return scheduled.size();
    }

    synchronized void passAll() {
        scheduled.forEach(Runnable::run);
        scheduled.clear();
    }
}
