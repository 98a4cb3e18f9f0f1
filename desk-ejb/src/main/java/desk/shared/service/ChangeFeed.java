package desk.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells this node's screens what was committed on any node. One thread reads the event log when rung (by a local commit or
 * by another node's NOTIFY) and every second anyway; the other listens. A NOTIFY goes out at most every 50 ms, after the
 * commit: inside the transaction it would make commits queue.
 */
@Singleton
@Startup
@DependsOn("Foundation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class.getName());
    private static final String CHANNEL = "desk_events";
    private static final int QUIET_MILLIS = 50;
    private static final int POLL_MILLIS = 1000;
    private static final int LISTEN_MILLIS = 5000;

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    PushSignal signal;

    @Inject
    Event<Changed> changes;

    private volatile boolean running = true;
    private volatile boolean resync;
    private Thread reader;
    private Thread listener;
    private long horizon;
    private Set<Long> delivered = new HashSet<>();

    @PostConstruct
    void start() {
        reader = threads.newThread(this::read);
        reader.start();
        listener = threads.newThread(this::listen);
        listener.start();
    }

    @PreDestroy
    void stop() {
        running = false;
        reader.interrupt();
        listener.interrupt();
    }

    private void read() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                if (horizon == 0) {
                    horizon = currentHorizon(connection);
                }
                readUntilTrouble(connection);
            } catch (SQLException | RuntimeException trouble) {
                LOG.log(Level.WARNING, "The event log could not be read; trying again: {0}", trouble.getMessage());
                pause();
                resync = true;
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void readUntilTrouble(Connection connection) throws SQLException, InterruptedException {
        while (running) {
            boolean local = signal.await(POLL_MILLIS);
            Set<String> topics = newTopics(connection);
            if (resync) {
                resync = false;
                changes.fire(Changed.EVERYTHING);
            } else if (!topics.isEmpty()) {
                changes.fire(new Changed(topics));
            }
            if (local && !topics.isEmpty()) {
                notifyOtherNodes(connection);
                Thread.sleep(QUIET_MILLIS);
            }
        }
    }

    /** Everything visible at or after the horizon and not told yet; the horizon then moves to the oldest running transaction. */
    private Set<String> newTopics(Connection connection) throws SQLException {
        Set<String> topics = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        long next = currentHorizon(connection);
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, subject_kind, xid::text::bigint from event_log where xid >= ?::text::xid8 and at > now() - interval '1 day'")) {
            select.setString(1, Long.toString(horizon));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long seq = rows.getLong(1);
                    if (!delivered.contains(seq)) {
                        topics.add(rows.getString(2));
                    }
                    if (rows.getLong(3) >= next) {
                        seen.add(seq);
                    }
                }
            }
        }
        horizon = next;
        delivered = seen;
        return topics;
    }

    private static long currentHorizon(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void notifyOtherNodes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
    }

    /** Holds one connection of the pool for as long as it lives; after a gap every screen is told to look again. */
    private void listen() {
        boolean first = true;
        while (running) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                if (!first) {
                    resync = true;
                    signal.wake();
                }
                first = false;
                try {
                    listenUntilTrouble(connection.unwrap(PGConnection.class));
                } finally {
                    statement.execute("unlisten *"); // it goes back into the pool
                }
            } catch (SQLException | RuntimeException trouble) {
                // a pool may wrap what the driver throws; whatever it is, the listener must come back
                first = false;
                LOG.log(
                        Level.WARNING,
                        "Listening for other nodes was interrupted; trying again: {0}",
                        trouble.getMessage());
                pause();
            }
        }
    }

    private void listenUntilTrouble(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] heard = connection.getNotifications(LISTEN_MILLIS);
            if (heard != null && heard.length > 0) {
                signal.wake();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
