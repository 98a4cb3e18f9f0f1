package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Rest;
import desk.it.Rest.Answer;
import desk.it.Sql;
import desk.it.Venue;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API does with requests no good program sends. Every answer is a problem document, and nothing is stored. */
@InContainer
class ApiWireIT {

    private static final String NAMED = "{\"name\":\"王小明\"";

    @Inject
    Rest rest;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    private UUID desk;
    private Rest.Client agent;

    @BeforeEach
    void a_program_holds_an_agents_token() {
        desk = venue.desk();
        agent = rest.as("AGENT", desk);
    }

    @Test
    void broken_json_is_refused_with_line_and_column() {
        Answer broken = agent.post("/visits", NAMED + ",\n \"phone\": }", "Accept-Language", "en");
        assertRefused(400, "api.malformed", broken);
        assertTrue(broken.text("detail").contains("line 2, column 1"), broken.text("detail"));
        for (String text :
                List.of("{", "{]", "\"", "nul", "{\"name\":\"a\"} {}", "[".repeat(60_000), "{\"a\":".repeat(9000))) {
            assertEquals(400, agent.post("/visits", text).status(), text.substring(0, Math.min(20, text.length())));
        }
        assertRefused(400, "api.not-an-object", agent.post("/visits", "[]"));
        assertRefused(400, "api.not-an-object", agent.post("/visits", "null"));
        assertNothingStored();
    }

    @Test
    void every_field_that_cannot_be_read_is_named() {
        Answer refused = agent.post("/visits", NAMED + """
                ,"colour":{"a":[1,{}]},"name":"twice","phone":138,"sex":"NEITHER","companions":["a",2,[3]],
                "companionCount":1.5,"hosts":["1-1-1-1-1"],"expectedFrom":"2026-03-01","remark":"a\\u0000b","plate":null}""");
        assertRefused(400, "api.fields", refused);
        assertEquals(
                List.of(
                        "colour api.field.unknown",
                        "name api.field.twice",
                        "phone api.field.text",
                        "sex api.field.choice",
                        "companions api.field.text",
                        "companionCount api.field.number",
                        "hosts api.field.uuid",
                        "expectedFrom api.field.instant",
                        "remark api.field.characters"),
                refused.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("field") + " " + error.getString("key"))
                        .toList());
        assertNothingStored();
    }

    @Test
    void moments_and_days_beyond_every_calendar_are_refused() {
        assertRefused(
                400, "api.fields", agent.post("/visits", NAMED + ",\"expectedFrom\":\"+999999999-12-31T00:00:00Z\"}"));
        assertRefused(400, "api.fields", agent.get("/visits?from=%2B999999999-01-01"));
        assertRefused(
                400, "api.fields", agent.get("/visits?cursor=-%2B1000000000-12-31T23:59:59Z~" + UUID.randomUUID()));
    }

    @Test
    void a_body_of_ten_megabytes_is_not_read() {
        byte[] large = (NAMED + ",\"remark\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Answer announced =
                agent.send("POST", "/visits", BodyPublishers.ofByteArray(large), "Content-Type", "application/json");
        assertRefused(413, "api.too-large", announced);
        Answer chunked = agent.send(
                "POST",
                "/visits",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "Content-Type",
                "application/json");
        assertRefused(413, "api.too-large", chunked);
        assertNothingStored();
    }

    @Test
    void only_json_in_utf_8_is_read() {
        String body = NAMED + "}";
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json;charset=gbk")) {
            assertRefused(415, "api.media-type", agent.post("/visits", body, "Content-Type", type));
        }
        assertRefused(415, "api.media-type", agent.send("POST", "/visits", BodyPublishers.ofString(body)));
        byte[] gbk = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xcd, (byte) 0xf5, '"', '}'};
        Answer notUtf8 =
                agent.send("POST", "/visits", BodyPublishers.ofByteArray(gbk), "Content-Type", "application/json");
        assertRefused(400, "api.encoding", notUtf8);
        assertNothingStored();
        assertEquals(
                201,
                agent.post("/visits", body, "Content-Type", "application/json; charset=UTF-8")
                        .status());
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path :
                List.of("/visits/" + UUID.randomUUID(), "/visits/1-1-1-1-1", "/visits/x%2Fy", "/visitors", "/")) {
            assertRefused(404, "api.not-found", agent.get(path));
        }
        assertRefused(404, "api.not-found", agent.post("/visits/" + UUID.randomUUID() + "/check-in", null));
        assertRefused(404, "api.not-found", agent.post("/visits/nobody/check-out", "{}"));
    }

    @Test
    void a_method_that_is_not_offered_is_answered_with_those_that_are() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            Answer refused = agent.send(method, "/visits");
            assertRefused(405, "api.method", refused);
            assertTrue(refused.header("Allow").contains("POST"), refused.header("Allow"));
        }
        assertEquals(
                405, agent.get("/visits/" + UUID.randomUUID() + "/check-in").status());
    }

    @Test
    void head_and_options_say_what_get_would_without_a_body() {
        String visit = "/visits/" + agent.post("/visits", NAMED + "}").text("id");
        Answer head = agent.send("HEAD", visit);
        assertEquals(200, head.status());
        assertEquals(agent.get(visit).header("ETag"), head.header("ETag"));
        assertEquals("", head.response().body());
        assertEquals(404, agent.send("HEAD", "/visits/none").status());
        Answer options = agent.send("OPTIONS", "/visits");
        assertTrue(options.status() == 200 || options.status() == 204);
        assertTrue(options.header("Allow").contains("POST"));
    }

    @Test
    void only_json_is_answered() {
        assertRefused(406, "api.not-acceptable", agent.get("/visits", "Accept", "text/html"));
    }

    @Test
    void slips_in_an_address_are_all_told_at_once() {
        Answer refused = agent.get("/visits?status=IN,GONE&from=yesterday&limit=0");
        assertRefused(400, "api.fields", refused);
        assertEquals(3, refused.json().getJsonArray("errors").size());
        assertRefused(400, "api.fields", agent.get("/visits?cursor=backwards"));
        assertRefused(400, "api.fields", agent.post("/visits/search", "{\"limit\":201}"));
    }

    @Test
    void preconditions_and_keys_are_read_strictly() {
        String checkIn = "/visits/"
                + agent.post("/visits", NAMED + ",\"purpose\":\"会议\"}").text("id") + "/check-in";
        assertRefused(400, "api.if-match", agent.post(checkIn, null, "If-Match", "7"));
        assertRefused(400, "api.if-match", agent.post(checkIn, null, "If-Match", "\"1\", \"2\""));
        assertRefused(412, "api.changed-since", agent.post(checkIn, null, "If-Match", "W/\"1\""));
        assertRefused(400, "api.idempotency-key", agent.post(checkIn, null, "Idempotency-Key", "k".repeat(101)));
        assertEquals(200, agent.post(checkIn, null, "If-Match", "*").status());
    }

    @Test
    void without_a_good_token_nothing_is_answered() {
        Answer none = rest.holding(null).get("/visits");
        assertRefused(401, "api.unauthorized", none);
        assertNotNull(none.header("WWW-Authenticate"));
        assertRefused(401, "api.token-invalid", rest.holding("no-such-token").get("/visits"));
    }

    private static void assertRefused(int status, String problem, Answer answer) {
        assertEquals(status, answer.status(), answer.response()::body);
        assertEquals(problem, answer.problem());
        assertEquals("application/problem+json", answer.mediaType());
    }

    private void assertNothingStored() {
        assertEquals(0, sql.count("select count(*) from visit where desk_id = ?", desk));
    }
}
