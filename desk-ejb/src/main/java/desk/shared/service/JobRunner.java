package desk.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Runs the house's jobs when they are due: one at a time on this node, each on one node only (a lock of the
 * database, held on a connection of its own while it runs), caught up after downtime because being due is stored. What failed
 * is tried again within minutes.
 */
@Singleton
@Startup
@DependsOn("Foundation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Inject
    Instance<Job> jobs;

    @Inject
    CurrentCaller caller;

    @Inject
    VenueSettings venue;

    @Inject
    Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();

    @PostConstruct
    void enrol() {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into job (name, due_at) values (?, ?) on conflict (name) do nothing")) {
            for (Job job : jobs) {
                insert.setString(1, job.name());
                insert.setTimestamp(2, Timestamp.from(clock.instant()));
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The jobs cannot be enrolled", failed);
        }
    }

    /** Runs what is due or asked for, unless this node is at it already. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "desk jobs")
    public void runDue() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            for (Job job : jobs) {
                runIfDue(job);
            }
        } finally {
            busy.set(false);
        }
    }

    /**
     * The lock belongs to the connection, not to a transaction: one that stayed open for a long job would hold back everything
     * that waits for older transactions to end.
     */
    private void runIfDue(Job job) {
        try (Connection connection = database.getConnection()) {
            if (!isTrue(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", lockOf(job))) {
                return;
            }
            try {
                if (isTrue(
                        connection,
                        "select exists (select from job where name = ? and (run_requested or (enabled and due_at <= ?)))",
                        job.name(),
                        Timestamp.from(clock.instant()))) {
                    run(connection, job);
                }
            } finally {
                isTrue(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", lockOf(job));
            }
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "Job " + job.name() + " could not be looked at: {0}", failed.getMessage());
        }
    }

    private static String lockOf(Job job) {
        return "desk job " + job.name();
    }

    private static boolean isTrue(Connection connection, String question, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever ends one job must not stop the others, nor the clock
    private void run(Connection connection, Job job) throws SQLException {
        Instant started = clock.instant();
        String outcome = "OK";
        String message;
        caller.become(Caller.house(job.name()));
        try {
            message = job.run().text();
        } catch (Throwable failed) {
            LOG.log(Level.SEVERE, "Job " + job.name() + " failed", failed);
            outcome = "FAILED";
            message = JobResult.of("failed", failed.getClass().getSimpleName()).text();
        } finally {
            caller.become(Caller.NOBODY);
        }
        Instant due = job.next(clock.instant(), venue.zone());
        Instant again = clock.instant().plus(AFTER_FAILURE);
        note(connection, job, started, outcome, message, outcome.equals("OK") || due.isBefore(again) ? due : again);
    }

    private void note(Connection connection, Job job, Instant started, String outcome, String message, Instant due)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update job set started_at = ?, ended_at = ?, outcome = ?, message = ?, due_at = ?, run_requested = false where name = ?")) {
            update.setTimestamp(1, Timestamp.from(started));
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setString(3, outcome);
            update.setString(4, message);
            update.setTimestamp(5, Timestamp.from(due));
            update.setString(6, job.name());
            update.executeUpdate();
        }
    }
}
