package desk.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Runs a test's own work in a transaction, as a service would. */
@ApplicationScoped
public class Work {

    /** In a transaction of its own, committed at the end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T done(Supplier<T> work) {
        return work.get();
    }

    /** In a transaction that is thrown away by {@link Undone}. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Undone.class)
    public void undone(Runnable work) {
        work.run();
        throw new Undone();
    }

    /** Thrown at the end of {@link #undone}, so that nothing of it is kept. */
    public static class Undone extends RuntimeException {}
}
