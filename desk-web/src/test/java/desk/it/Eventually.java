package desk.it;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/** Waits for what another thread brings about, no longer than it may take. */
public final class Eventually {

    private Eventually() {}

    public static void within(Duration time, String what, BooleanSupplier came) {
        Instant end = Instant.now().plus(time);
        while (!came.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                Assertions.fail(what + " did not come within " + time.toMillis() + " ms");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Assertions.fail("interrupted");
        }
    }
}
