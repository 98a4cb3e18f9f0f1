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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Runs the house's jobs when they are due: one at a time on this node, each on one node only (a row lock held on a
 * connection of its own while it runs), caught up after downtime because being due is stored.
 */
@Singleton
@Startup
@DependsOn("Foundation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

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

    private void runIfDue(Job job) {
        try (Connection lock = database.getConnection()) {
            boolean automatic = lock.getAutoCommit();
            lock.setAutoCommit(false);
            try {
                if (lockIfDue(lock, job.name())) {
                    run(lock, job);
                }
                lock.commit();
            } catch (SQLException failed) {
                lock.rollback();
                throw failed;
            } finally {
                lock.setAutoCommit(automatic);
            }
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "Job " + job.name() + " could not be looked at: {0}", failed.getMessage());
        }
    }

    private boolean lockIfDue(Connection lock, String name) throws SQLException {
        try (PreparedStatement select = lock.prepareStatement(
                "select 1 from job where name = ? and (run_requested or (enabled and due_at <= ?)) for update skip locked")) {
            select.setString(1, name);
            select.setTimestamp(2, Timestamp.from(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void run(Connection lock, Job job) throws SQLException {
        Timestamp started = Timestamp.from(clock.instant());
        String outcome = "OK";
        String message;
        caller.become(Caller.house(job.name()));
        try {
            message = job.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "Job " + job.name() + " failed", failed);
            outcome = "FAILED";
            message = failed.getClass().getSimpleName();
        } finally {
            caller.become(Caller.NOBODY);
        }
        try (PreparedStatement update = lock.prepareStatement(
                "update job set started_at = ?, ended_at = ?, outcome = ?, message = ?, due_at = ?, run_requested = false where name = ?")) {
            update.setTimestamp(1, started);
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setString(3, outcome);
            update.setString(4, message);
            update.setTimestamp(5, Timestamp.from(job.next(clock.instant(), venue.zone())));
            update.setString(6, job.name());
            update.executeUpdate();
        }
    }
}
