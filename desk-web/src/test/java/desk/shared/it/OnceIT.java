package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Race;
import desk.it.Race.Finish;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Unique;
import desk.shared.service.BusinessException;
import desk.shared.service.Idempotency.Answer;
import desk.shared.service.Once;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@InContainer
class OnceIT {

    @Inject
    Once once;

    @Inject
    Race race;

    @Inject
    Sql sql;

    private final String key = Unique.code() + Unique.phone();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void a_command_sent_by_many_at_once_runs_once() {
        List<Finish<Answer>> finishes = race.run(20, i -> run("content", 100));
        assertEquals(1, runs.get());
        assertTrue(finishes.stream().anyMatch(Finish::won));
        finishes.forEach(finish -> assertEquals("201 or running", said(finish)));
        assertEquals(201, run("content", 0).status());
        assertEquals(1, runs.get());
    }

    @Test
    void the_answer_given_first_is_given_again_whole() {
        run("content", 0);
        Answer again = run("content", 0);
        assertEquals("\"7\"", again.etag());
        assertEquals("第一次", new String(again.body(), StandardCharsets.UTF_8));
        assertEquals(1, runs.get());
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        run("content", 0);
        Refused.with("idempotency.other-content", () -> run("another", 0));
    }

    @Test
    void a_command_that_failed_may_be_sent_again() {
        assertThrows(
                BusinessException.class,
                () -> once.run("test", key, digest("content"), () -> {
                    throw new BusinessException("test.refused", null);
                }));
        assertEquals(0, sql.count("select count(*) from idempotency where key = ?", key));
        assertEquals(201, run("content", 0).status());
    }

    @Test
    void an_answer_without_content_is_kept_too() {
        once.run("test", key, digest("content"), () -> new Answer(204, null, null));
        assertEquals(
                204,
                once.run("test", key, digest("content"), () -> new Answer(500, null, null))
                        .status());
    }

    private Answer run(String content, int millis) {
        return once.run("test", key, digest(content), () -> {
            runs.incrementAndGet();
            pause(millis);
            return new Answer(201, "\"7\"", "第一次".getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String said(Finish<Answer> finish) {
        boolean fine = finish.won()
                ? finish.value().status() == 201
                : finish.refusal() instanceof BusinessException refused
                        && refused.key().equals("idempotency.running");
        return fine ? "201 or running" : finish.toString();
    }

    private static byte[] digest(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
