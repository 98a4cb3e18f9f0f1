package desk.run.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Drives work by several workers: as fast as it goes (closed loop), or at a given rate whatever it takes (open loop). */
final class Load {

    /** One worker's one piece of work; throws when the answer was not the right one. */
    interface Task {
        void once() throws Exception;
    }

    /** What came of it; times in nanoseconds, sorted; in an open loop counted from when the work was due. */
    record Outcome(long done, double seconds, long[] nanos, String firstFailure, long failed) {
        double rate() {
            return done / seconds;
        }

        double millis(double percentile) {
            if (nanos.length == 0) {
                return Double.NaN;
            }
            int index = (int) Math.ceil(nanos.length * percentile / 100) - 1;
            return nanos[Math.max(0, index)] / 1e6;
        }

        /** Refuses a measurement in which something failed: its speed would mean nothing. */
        Outcome clean() {
            if (failed > 0) {
                throw new IllegalStateException(failed + " of " + (done + failed) + " failed: " + firstFailure);
            }
            return this;
        }
    }

    private static final double FLAT = 0.05;
    private static final int MOST_SLICES = 40;

    private Load() {}

    static Outcome closed(List<? extends Task> workers, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return run(workers, () -> {
            long began = System.nanoTime();
            return began < end ? began : -1;
        });
    }

    /** Work falls due evenly, {@code perSecond}; whoever is free takes it; what waits for a free worker is late. */
    static Outcome open(List<? extends Task> workers, double perSecond, Duration time) throws InterruptedException {
        long began = System.nanoTime();
        long count = (long) (perSecond * time.toNanos() / 1e9);
        AtomicLong next = new AtomicLong();
        return run(workers, () -> {
            long number = next.getAndIncrement();
            if (number >= count) {
                return -1;
            }
            long due = began + (long) (number * 1e9 / perSecond);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            return due;
        });
    }

    /**
     * Runs slices until {@code enough} was done (by then the server's compiler has seen it often enough) and one is no faster by a
     * twentieth than the one before.
     */
    static Outcome warm(List<? extends Task> workers, Duration slice, long enough) throws InterruptedException {
        Outcome before = closed(workers, slice).clean();
        long done = before.done();
        for (int i = 0; i < MOST_SLICES; i++) {
            Outcome now = closed(workers, slice).clean();
            done += now.done();
            if (done >= enough && now.rate() < before.rate() * (1 + FLAT)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** When the next piece is due; -1 to stop. */
    private interface Pace {
        long next();
    }

    private static Outcome run(List<? extends Task> workers, Pace pace) throws InterruptedException {
        long began = System.nanoTime();
        List<Worker> threads = new ArrayList<>();
        for (Task task : workers) {
            Worker worker = new Worker(task, pace);
            threads.add(worker);
            worker.start();
        }
        for (Worker worker : threads) {
            worker.join();
        }
        return outcome(threads, (System.nanoTime() - began) / 1e9);
    }

    private static Outcome outcome(List<Worker> workers, double seconds) {
        int total = workers.stream().mapToInt(worker -> worker.count).sum();
        long[] all = new long[total];
        int at = 0;
        long failed = 0;
        String failure = null;
        for (Worker worker : workers) {
            System.arraycopy(worker.nanos, 0, all, at, worker.count);
            at += worker.count;
            failed += worker.failed;
            failure = failure == null ? worker.failure : failure;
        }
        Arrays.sort(all);
        return new Outcome(total, seconds, all, failure, failed);
    }

    private static final class Worker extends Thread {
        private static final int MOST_FAILURES = 20;
        private final Task task;
        private final Pace pace;
        private long[] nanos = new long[1 << 12];
        private int count;
        private long failed;
        private String failure;

        Worker(Task task, Pace pace) {
            super("load");
            this.task = task;
            this.pace = pace;
        }

        @Override
        public void run() {
            for (long due = pace.next(); due >= 0 && failed < MOST_FAILURES; due = pace.next()) {
                try {
                    task.once();
                    took(System.nanoTime() - due);
                } catch (Exception e) {
                    failed++;
                    failure = failure == null ? e.toString() : failure;
                }
            }
        }

        private void took(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
        }
    }
}
