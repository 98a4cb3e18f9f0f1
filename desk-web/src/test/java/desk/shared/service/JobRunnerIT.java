package desk.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Race;
import desk.it.Sql;
import desk.shared.it.CountedJob;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class JobRunnerIT {

    @Inject
    JobRunner runner;

    @Inject
    CountedJob job;

    @Inject
    Race race;

    @Inject
    Sql sql;

    private int before;

    @BeforeEach
    void the_job_is_not_due() {
        job.fail(false);
        set("due_at = now() + interval '1 day', enabled = true, run_requested = false");
        runner.runDue();
        before = job.runs();
    }

    @Test
    void a_job_runs_when_it_is_due_as_the_house_and_then_not_until_it_is_due_again() {
        set("due_at = now() - interval '1 second'");
        runner.runDue();
        runner.runDue();
        assertEquals(before + 1, job.runs());
        assertEquals("job:test-counted", job.origin());
        assertEquals("OK", column("outcome"));
        assertEquals("counted", column("message"));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from job where name = ? and due_at > now() + interval '23 hours'",
                        CountedJob.NAME));
    }

    @Test
    void what_fell_due_while_the_house_was_closed_is_caught_up_once() {
        set("due_at = now() - interval '9 days'");
        runner.runDue();
        runner.runDue();
        assertEquals(before + 1, job.runs());
    }

    @Test
    void a_job_asked_for_runs_now_even_when_it_is_switched_off() {
        set("enabled = false");
        set("due_at = now() - interval '1 second'");
        runner.runDue();
        assertEquals(before, job.runs());
        set("run_requested = true");
        runner.runDue();
        assertEquals(before + 1, job.runs());
        assertEquals(0, sql.count("select count(*) from job where name = ? and run_requested", CountedJob.NAME));
    }

    @Test
    void many_runners_at_once_run_it_once() {
        set("due_at = now() - interval '1 second'");
        race.run(4, i -> {
            runner.runDue();
            return i;
        });
        assertEquals(before + 1, job.runs());
    }

    @Test
    void while_another_node_runs_it_this_one_leaves_it_alone() throws SQLException {
        set("due_at = now() - interval '1 second'");
        try (Connection other = sql.foreign();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('desk job test-counted', 0))");
            runner.runDue();
            assertEquals(before, job.runs());
        }
        runner.runDue();
        assertEquals(before + 1, job.runs());
    }

    @Test
    void a_failure_is_written_down_and_does_not_stop_the_next_time() {
        job.fail(true);
        set("due_at = now() - interval '1 second'");
        runner.runDue();
        assertEquals("FAILED", column("outcome"));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from job where name = ? and due_at > now() and due_at < now() + interval '6 minutes'",
                        CountedJob.NAME));
        job.fail(false);
        set("run_requested = true");
        runner.runDue();
        assertEquals("OK", column("outcome"));
    }

    @Test
    void every_job_of_the_house_is_enrolled() {
        assertTrue(sql.list(String.class, "select name from job")
                .containsAll(java.util.List.of("partitions", "housekeeping", "visitor-day-end")));
    }

    @Test
    void a_daily_job_is_due_at_the_venues_time_of_day() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        Instant noon = Instant.parse("2026-03-01T04:00:00Z");
        assertEquals(Instant.parse("2026-03-01T15:30:00Z"), Job.dailyAt(noon, shanghai, LocalTime.of(23, 30)));
        assertEquals(Instant.parse("2026-03-02T04:00:00Z"), Job.dailyAt(noon, shanghai, LocalTime.of(12, 0)));
    }

    private void set(String assignment) {
        sql.update("update job set " + assignment + " where name = ?", CountedJob.NAME);
    }

    private String column(String name) {
        return sql.one(String.class, "select " + name + " from job where name = ?", CountedJob.NAME);
    }
}
