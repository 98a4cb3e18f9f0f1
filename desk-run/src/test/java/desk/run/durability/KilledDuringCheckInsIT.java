package desk.run.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.DataDirectory;
import desk.run.DeskInstance;
import desk.run.Setup;
import desk.run.TestHome;
import desk.run.micro.Listening;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the desk was told is done stays done, whatever happens to the server a moment later. */
class KilledDuringCheckInsIT {

    private static final int VISITS = 60;
    private static final int KILLED_AFTER = 20;
    private static final int AT_ONCE = 4;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_acknowledged_check_in_is_there_after_the_server_was_killed_in_the_middle() throws Exception {
        Path data = TestHome.home().data().resolve("killed");
        DataDirectory.delete(data);
        Setup setup = Setup.demo(TestHome.home(), data, Listening.freePort());
        try (DeskInstance desk = DeskInstance.start(setup)) {
            List<String> expected = expect(desk.url());
            Set<String> acknowledged = checkInUntilKilled(desk, expected);
            assertTrue(acknowledged.size() >= KILLED_AFTER, "check-ins were acknowledged before the kill");
            desk.restartServer();
            try (Connection database = desk.database().connect()) {
                for (String visit : acknowledged) {
                    assertEquals("IN", one(database, "select state from visit where id = ?", visit), visit);
                    assertEquals("1", told(database, "event_log", "kind", visit), "one event of " + visit);
                    assertEquals("1", told(database, "audit_record", "action", visit), "one audit record of " + visit);
                }
                assertEquals(
                        count(database, "select count(*) from visit v where state = 'IN' and sample = false"),
                        count(
                                database,
                                "select count(*) from event_log e join visit v on v.id = e.subject_id where e.kind = 'VISIT_CHECKED_IN' and v.sample = false"),
                        "nobody is in without the event that says so");
            }
        }
    }

    private List<String> expect(URI desk) throws Exception {
        List<String> ids = new ArrayList<>();
        Instant soon = Instant.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        for (int n = 0; n < VISITS; n++) {
            HttpResponse<String> answer = post(
                    desk.resolve("api/v1/visits"),
                    "{\"name\":\"示例访客" + n + "\",\"purpose\":\"示例\",\"expectedFrom\":\"" + soon + "\"}");
            assertEquals(201, answer.statusCode(), answer.body());
            String place = answer.headers().firstValue("Location").orElseThrow();
            ids.add(place.substring(place.lastIndexOf('/') + 1));
        }
        return ids;
    }

    private Set<String> checkInUntilKilled(DeskInstance desk, List<String> visits) throws Exception {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(visits);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch enough = new CountDownLatch(KILLED_AFTER);
        List<Thread> callers = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            Thread caller = new Thread(() -> checkIn(desk.url(), waiting, acknowledged, enough));
            caller.start();
            callers.add(caller);
        }
        enough.await();
        desk.killServer();
        for (Thread caller : callers) {
            caller.join();
        }
        return acknowledged;
    }

    private void checkIn(URI desk, Queue<String> waiting, Set<String> acknowledged, CountDownLatch enough) {
        for (String visit = waiting.poll(); visit != null; visit = waiting.poll()) {
            try {
                if (post(desk.resolve("api/v1/visits/" + visit + "/check-in"), "{}")
                                .statusCode()
                        == 200) {
                    acknowledged.add(visit);
                    enough.countDown();
                }
            } catch (IOException serverGone) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpResponse<String> post(URI address, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer desk-demo-token")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String told(Connection database, String table, String column, String visit) throws SQLException {
        return one(
                database,
                "select count(*) from " + table + " where subject_id = ? and " + column + " = 'VISIT_CHECKED_IN'",
                visit);
    }

    private static String one(Connection database, String sql, String visit) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql)) {
            select.setObject(1, UUID.fromString(visit));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
