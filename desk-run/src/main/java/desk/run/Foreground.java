package desk.run;

import java.time.Duration;
import java.time.Instant;

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
        Thread hook = new Thread(() -> stop(teardown, console), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
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
            if (hook.isAlive()) {
                hook.join(); // told to stop: what fails now is only the stopping
            }
            throw e;
        }
    }

    private static void stop(Teardown teardown, Console console) {
        if (teardown.closed()) {
            return;
        }
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
