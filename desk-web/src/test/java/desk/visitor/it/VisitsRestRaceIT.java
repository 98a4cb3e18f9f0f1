package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Race;
import desk.it.Race.Finish;
import desk.it.Rest;
import desk.it.Rest.Answer;
import desk.it.Sql;
import desk.it.Unique;
import desk.it.Venue;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty programs at once at the same visit. */
@InContainer
class VisitsRestRaceIT {

    private static final int RUNNERS = 20;

    @Inject
    Rest rest;

    @Inject
    Race race;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    private UUID desk;
    private Rest.Client agent;
    private UUID visit;

    @BeforeEach
    void a_visitor_is_expected() {
        desk = venue.desk(RUNNERS);
        agent = rest.as("AGENT", desk);
        String body = "{\"name\":\"" + Unique.name() + "\",\"phone\":\"" + Unique.phone() + "\",\"purpose\":\"会议\"}";
        visit = UUID.fromString(agent.post("/visits", body).text("id"));
    }

    @Test
    void one_lets_the_visitor_in_and_the_others_are_told_who_and_when() {
        List<Answer> answers = raced(i -> checkIn("key-" + i, "%03d".formatted(i + 1)));

        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 200).count());
        answers.stream().filter(answer -> answer.status() != 200).forEach(late -> {
            assertEquals(409, late.status(), late.response()::body);
            assertEquals("接口 AGENT", late.text("changedBy"));
            assertTrue(late.text("changedAt").endsWith("Z"));
        });
        assertTheVisitorCameInOnce();
        assertEquals(1, sql.count("select count(*) from badge where desk_id = ? and state = 'OUT'", desk));
        assertEquals(1, sql.count("select count(*) from idempotency where key like 'key-%' and owner = ?", owner()));
    }

    @Test
    void the_same_request_many_times_at_once_is_done_once() {
        List<Answer> answers = raced(i -> untilDone("same"));

        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.response().body())
                        .distinct()
                        .count());
        answers.forEach(answer -> assertEquals(200, answer.status(), answer.response()::body));
        assertTheVisitorCameInOnce();
    }

    private void assertTheVisitorCameInOnce() {
        assertEquals(
                1,
                sql.count("select count(*) from event_log where subject_id = ? and kind = 'VISIT_CHECKED_IN'", visit));
        assertEquals(2, sql.count("select version from visit where id = ?", visit));
        assertEquals(2, sql.count("select count(*) from audit_record where subject_id = ?", visit));
    }

    /** As the API's document says: while the first request runs, try again shortly. */
    private Answer untilDone(String key) {
        Answer answer = checkIn(key, "001");
        while (answer.status() == 409 && answer.problem().equals("idempotency.running")) {
            assertEquals("1", answer.header("Retry-After"));
            answer = checkIn(key, "001");
        }
        return answer;
    }

    private Answer checkIn(String key, String badge) {
        return agent.post("/visits/" + visit + "/check-in", "{\"badge\":\"" + badge + "\"}", "Idempotency-Key", key);
    }

    private List<Answer> raced(java.util.function.IntFunction<Answer> runner) {
        List<Finish<Answer>> finishes = race.run(RUNNERS, runner);
        finishes.forEach(finish -> assertTrue(finish.won(), () -> String.valueOf(finish.refusal())));
        return finishes.stream().map(Finish::value).toList();
    }

    private String owner() {
        return sql.one(
                String.class, "select owner from idempotency where key like 'key-%' order by created_at desc limit 1");
    }
}
