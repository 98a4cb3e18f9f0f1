package desk.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many at once: every runner has a thread and a request of its own, and all start at the same moment. */
@ApplicationScoped
public class Race {

    private static final int PATIENCE_SECONDS = 30;

    /** How one runner ended: with a value, or refused. */
    public record Finish<T>(T value, Throwable refusal) {

        public boolean won() {
            return refusal == null;
        }
    }

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Lane lane;

    /** Runs {@code runner.apply(i)} for i = 0 … {@code count - 1} at once and returns how each ended. */
    public <T> List<Finish<T>> run(int count, IntFunction<T> runner) {
        CyclicBarrier start = new CyclicBarrier(count);
        List<FutureTask<Finish<T>>> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            FutureTask<Finish<T>> run = new FutureTask<>(() -> lane.run(start, () -> runner.apply(number)));
            runs.add(run);
            threads.newThread(run).start();
        }
        return runs.stream().map(Race::finish).toList();
    }

    private static <T> Finish<T> finish(FutureTask<Finish<T>> run) {
        try {
            return run.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception stuck) {
            throw new AssertionError("A runner did not finish", stuck);
        }
    }

    /** One runner's request. */
    @ApplicationScoped
    public static class Lane {

        @ActivateRequestContext
        public <T> Finish<T> run(CyclicBarrier start, Callable<T> work) throws Exception {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            try {
                return new Finish<>(work.call(), null);
            } catch (Exception refused) {
                return new Finish<>(null, refused);
            }
        }
    }
}
