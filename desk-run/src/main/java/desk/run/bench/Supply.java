package desk.run.bench;

import desk.run.sample.BulkToday.Awaited;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The visitors who stand in line; each is checked in once, by the application or by the yardstick. */
final class Supply {

    private final List<Awaited> line;
    private final AtomicInteger taken = new AtomicInteger();

    Supply(List<Awaited> line) {
        this.line = line;
    }

    Awaited next() {
        int place = taken.getAndIncrement();
        if (place >= line.size()) {
            throw new IllegalStateException("nobody is left in line; use more visitors");
        }
        return line.get(place);
    }

    int left() {
        return Math.max(0, line.size() - taken.get());
    }

    int taken() {
        return taken.get();
    }
}
