package desk.shared.web;

import static desk.shared.web.JsonSource.JSON;

import desk.shared.service.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The open push lines of this node. A line that does not take its message within a few seconds is closed, and its page
 * reconnects; a line whose sign-in is over is closed at the next beat. Topics are kinds of records and nothing else, so
 * everybody hears the same: what a page then fetches is checked.
 */
@ApplicationScoped
public class Screens {

    private static final Logger LOG = Logger.getLogger(Screens.class.getName());
    private static final long SEND_MILLIS = 5000;
    /** Lines of one sign-in: more tabs than anybody works in. */
    static final int MOST_OF_ONE = 20;

    @Inject
    SessionWatch watch;

    private final Map<Session, HttpSession> open = new ConcurrentHashMap<>();

    /** False when this sign-in has enough lines already. */
    boolean add(Session session, HttpSession signedIn) {
        long same = open.values().stream()
                .filter(other -> other.getId().equals(signedIn.getId()))
                .count();
        if (same >= MOST_OF_ONE) {
            return false;
        }
        session.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        open.put(session, signedIn);
        return true;
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
        open.forEach((session, signedIn) -> {
            if (!watch.isAlive(signedIn)) {
                close(session);
            }
        });
        send("{\"beat\":true}");
    }

    private void close(Session session) {
        open.remove(session);
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "signed out"));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A push line was gone before it was closed", gone);
        }
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
