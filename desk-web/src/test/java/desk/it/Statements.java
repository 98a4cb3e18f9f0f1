package desk.it;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the SQL statements a piece of work sends, on this thread: the provider's and our own. */
@ApplicationScoped
public class Statements {

    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    /** Held: a logger nobody holds forgets its level. */
    private final Logger own = Logger.getLogger(desk.shared.service.Sql.class.getName());

    private final Handler hearing = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (sent.get() != null && said.getLevel() == Level.FINEST) {
                sent.get().add(said.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    };

    @PreDestroy
    void stop() {
        own.removeHandler(hearing);
    }

    @PostConstruct
    void listen() {
        own.setLevel(Level.FINEST);
        own.addHandler(hearing);
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
