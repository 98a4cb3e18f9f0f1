package desk.shared.service;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The one way to try again: calls a use case (a transaction of its own) anew when the database broke a deadlock. */
public final class Retry {

    private static final int TIMES = 3;

    private Retry() {}

    public static <T> T whenBusy(Supplier<T> useCase) {
        return whenBusy(thrown -> thrown instanceof EJBException ? thrown.getCause() : thrown, useCase);
    }

    /** The same where the use case is called through a framework; {@code cause} finds what was really thrown. */
    public static <T> T whenBusy(UnaryOperator<Throwable> cause, Supplier<T> useCase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return useCase.get();
            } catch (RuntimeException failed) {
                if (attempt == TIMES || !(cause.apply(failed) instanceof Busy)) {
                    throw failed;
                }
            }
        }
    }
}
