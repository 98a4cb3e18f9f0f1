package desk.run.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what was started, last first, also when Ctrl-C comes in the middle. */
final class Stopping implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Thread hook = new Thread(this::quietly, "stop");

    Stopping() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    synchronized <T extends AutoCloseable> T add(T resource) {
        started.push(resource);
        return resource;
    }

    private void quietly() {
        try {
            end();
        } catch (Exception e) {
            System.err.println("desk: stopping: " + e.getMessage());
        }
    }

    private synchronized void end() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    @Override
    public void close() throws Exception {
        end();
        if (!hook.isAlive()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
