package desk.shared.it;

import desk.shared.service.EventReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of the tests: keeps what it was given, and refuses when told to. */
@ApplicationScoped
public class HeardEvents implements EventReader {

    static final String KIND = "TEST_HEARD";

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    @Override
    public String name() {
        return "test-heard";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void read(List<Event> given) {
        if (failing) {
            throw new IllegalStateException("told to fail");
        }
        events.addAll(given);
    }

    public void fail(boolean wanted) {
        failing = wanted;
    }

    public List<Event> of(java.util.UUID subject) {
        return events.stream()
                .filter(event -> subject.equals(event.subjectId()))
                .toList();
    }
}
