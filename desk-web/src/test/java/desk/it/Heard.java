package desk.it;

import desk.shared.service.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the screens were told, in order. */
@ApplicationScoped
public class Heard {

    private final List<Changed> changes = new CopyOnWriteArrayList<>();

    void hear(@Observes Changed change) {
        changes.add(change);
    }

    /** How many were told so far; pass it to {@link #since}. */
    public int now() {
        return changes.size();
    }

    /** Whether something was told of the topic after {@code place}. */
    public boolean since(int place, String topic) {
        return changes.stream().skip(place).anyMatch(change -> change.topics().contains(topic));
    }
}
