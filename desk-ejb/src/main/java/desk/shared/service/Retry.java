package desk.shared.service;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;

/** The one way to try again: calls a use case (a transaction of its own) anew when the database broke a deadlock. */
public final class Retry {

    private static final int TIMES = 3;

    private Retry() {}

    public static <T> T whenBusy(Supplier<T> useCase) {
        for (int attempt = 1; ; attempt++) {
            try {
                return useCase.get();
            } catch (Busy busy) {
                if (attempt == TIMES) {
                    throw busy;
                }
            } catch (EJBException wrapped) {
                if (attempt == TIMES || !(wrapped.getCause() instanceof Busy)) {
                    throw wrapped;
                }
            }
        }
    }
}
