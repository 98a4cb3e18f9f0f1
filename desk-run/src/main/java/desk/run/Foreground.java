package desk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds a Desk at the terminal until Ctrl-C, SIGTERM, or the end of one of its parts. */
final class Foreground {
    /** What is told once Desk stands. */
    interface Greeting {
        void say(DeskInstance desk) throws Exception;
    }

    private Foreground() {}

    static Exit hold(Setup setup, Console console, Greeting greeting) throws Exception {
        Instant began = Instant.now();
        Teardown teardown = new Teardown();
        AtomicBoolean stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(teardown, stopping, console), "stop"));
        try {
            DeskInstance desk = DeskInstance.start(setup, console, teardown);
            greeting.say(desk);
            console.line("");
            console.line(
                    "Desk is up after %s. Ctrl-C stops it.", Console.seconds(Duration.between(began, Instant.now())));
            throw new Refusal(
                    Exit.NOT_STARTED,
                    desk.awaitEnd() + "; see " + setup.data().server().resolve("log"));
        } catch (Exception e) {
            if (stopping.get()) {
                Thread.currentThread().join(); // what fails now is only the stopping; the hook has the last word
            }
            throw e;
        }
    }

    private static void stop(Teardown teardown, AtomicBoolean stopping, Console console) {
        if (teardown.closed()) {
            return;
        }
        stopping.set(true);
        Instant began = Instant.now();
        try {
            teardown.close();
            console.line("");
            console.line("Desk has stopped (%s).", Console.seconds(Duration.between(began, Instant.now())));
        } catch (Exception e) {
            System.err.println("desk: stopping: " + e.getMessage());
        }
    }
}
