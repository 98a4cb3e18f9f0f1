package desk.shared.web;

import static desk.shared.web.JsonSource.JSON;

import desk.shared.service.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonArrayBuilder;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The open push lines of this node. A line that does not take its message within a few seconds is closed, and its page reconnects. */
@ApplicationScoped
public class Screens {

    private static final long SEND_MILLIS = 5000;

    private final Map<Session, String> open = new ConcurrentHashMap<>();

    void add(Session session, String httpSessionId) {
        session.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        open.put(session, httpSessionId);
    }

    void remove(Session session) {
        open.remove(session);
    }

    /** How many screens listen on this node. */
    public int count() {
        return open.size();
    }

    void tell(@Observes Changed change) {
        JsonArrayBuilder topics = JSON.createArrayBuilder();
        change.topics().stream().sorted().forEach(topics::add);
        send(JSON.createObjectBuilder().add("topics", topics).build().toString());
    }

    /** Every half minute, so that a page notices a line that died without a word. */
    void beat() {
        send("{\"beat\":true}");
    }

    private void send(String message) {
        for (Session session : open.keySet()) {
            if (session.isOpen()) {
                session.getAsyncRemote().sendText(message);
            } else {
                open.remove(session);
            }
        }
    }
}
