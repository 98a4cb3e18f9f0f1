package desk.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells the person at the terminal what is being done and how long it took. */
public final class Console {
    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** For tests and the bench, which speak for themselves. */
    public static Console silent() {
        return new Console(new PrintStream(PrintStream.nullOutputStream()));
    }

    public void line(String format, Object... args) {
        out.println(args.length == 0 ? format : String.format(Locale.ROOT, format, args));
        out.flush();
    }

    /** Says what begins, does it, says how long it took. */
    public <T> T step(String what, Callable<T> work) throws Exception {
        out.printf("  %-32s ", what);
        out.flush();
        Instant began = Instant.now();
        try {
            T result = work.call();
            line("%6s", seconds(Duration.between(began, Instant.now())));
            return result;
        } catch (Exception e) {
            line("failed");
            throw e;
        }
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
