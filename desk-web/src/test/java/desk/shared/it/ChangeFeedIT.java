package desk.shared.it;

import desk.it.As;
import desk.it.Eventually;
import desk.it.Heard;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Unique;
import desk.it.Venue;
import desk.it.Work;
import desk.shared.domain.Uuid7;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is committed on any node is told to this node's screens within a second. */
@InContainer
class ChangeFeedIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration RECOVERING = Duration.ofSeconds(3);

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    Heard heard;

    @Inject
    Journal journal;

    private String topic;
    private int before;

    @BeforeEach
    void somebody_listens_for_a_topic_of_the_tests_own() {
        topic = "t" + Unique.code();
        as.agent(venue.desk());
        before = heard.now();
    }

    @Test
    void a_change_committed_here_is_told_at_once() {
        work.done(this::change);
        Eventually.within(Duration.ofMillis(500), topic, () -> heard.since(before, topic));
    }

    @Test
    void what_is_rolled_back_is_not_told() throws InterruptedException {
        Assertions.assertThrows(Work.Undone.class, () -> work.undone(this::change));
        Thread.sleep(1200);
        Assertions.assertFalse(heard.since(before, topic));
    }

    @Test
    void a_change_committed_by_another_node_is_told_when_it_rings() throws SQLException {
        try (Connection other = sql.foreign();
                Statement statement = other.createStatement()) {
            statement.execute(event());
            statement.execute("notify desk_events");
        }
        Eventually.within(Duration.ofMillis(500), topic, () -> heard.since(before, topic));
    }

    @Test
    void a_change_is_told_within_the_poll_although_nobody_rang() throws SQLException {
        try (Connection other = sql.foreign();
                Statement statement = other.createStatement()) {
            statement.execute(event());
        }
        Eventually.within(A_SECOND.plusMillis(300), topic, () -> heard.since(before, topic));
    }

    @Test
    void a_change_in_a_long_transaction_is_told_although_later_ones_were_told_before() throws SQLException {
        try (Connection other = sql.foreign();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(event());
            String late = topic;
            topic = "t" + Unique.code();
            work.done(this::change);
            Eventually.within(A_SECOND, topic, () -> heard.since(before, topic));
            Assertions.assertFalse(heard.since(before, late));
            other.commit();
            Eventually.within(A_SECOND.plusMillis(300), late, () -> heard.since(before, late));
        }
    }

    @Test
    void after_its_connections_are_cut_it_comes_back_and_every_screen_looks_again() {
        sql.list(
                Boolean.class,
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and query ilike 'listen%'");
        Eventually.within(Duration.ofSeconds(8), "looking again", () -> heard.since(before, "*"));
        toldAgain();
    }

    @Test
    void after_every_connection_is_cut_changes_are_told_again() {
        sql.list(
                Boolean.class,
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'");
        Eventually.within(Duration.ofSeconds(8), "looking again", () -> heard.since(before, "*"));
        toldAgain();
    }

    private void toldAgain() {
        int place = heard.now();
        work.done(this::change);
        Eventually.within(RECOVERING, topic, () -> heard.since(place, topic) || heard.since(place, "*"));
    }

    private Void change() {
        journal.record(Entry.change("TEST_CHANGED", topic, Uuid7.next()));
        return null;
    }

    private String event() {
        return "insert into event_log (at, kind, subject_kind, subject_id, actor_name) values (now(), 'TEST_CHANGED', '"
                + topic + "', gen_random_uuid(), 'another node')";
    }
}
