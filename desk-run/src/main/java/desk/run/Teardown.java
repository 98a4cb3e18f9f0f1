package desk.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what was started, last first, even when the end comes in the middle of the start. */
final class Teardown implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Remembers it; if the end has come meanwhile, ends it at once and refuses to go on. */
    synchronized <T extends AutoCloseable> T add(T resource) throws Exception {
        if (closed) {
            resource.close();
            throw new Refusal(Exit.NOT_STARTED, "stopped while starting");
        }
        started.push(resource);
        return resource;
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() throws Exception {
        closed = true;
        Exception failure = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
