package desk.it;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the SQL statements a piece of work sends, on this thread. */
@ApplicationScoped
public class Statements {

    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @PostConstruct
    void listen() {
        entities.getEntityManagerFactory()
                .unwrap(ServerSession.class)
                .getEventManager()
                .addListener(new SessionEventAdapter() {
                    @Override
                    public void preExecuteCall(SessionEvent event) {
                        if (sent.get() != null) {
                            sent.get().add(String.valueOf(event.getCall()));
                        }
                    }
                });
    }

    /** What {@code work} sent, in order. */
    public List<String> of(Runnable work) {
        List<String> mine = new ArrayList<>();
        sent.set(mine);
        try {
            work.run();
            return mine;
        } finally {
            sent.remove();
        }
    }
}
