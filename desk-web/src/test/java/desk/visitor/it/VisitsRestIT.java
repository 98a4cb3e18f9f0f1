package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Rest;
import desk.it.Rest.Answer;
import desk.it.Sql;
import desk.it.Statements;
import desk.it.Unique;
import desk.it.Venue;
import desk.shared.web.rest.Command;
import desk.visitor.service.Reception;
import desk.visitor.web.VisitsResource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The visitors' way through the door, called as another program calls it. */
@InContainer
class VisitsRestIT {

    @Inject
    Rest rest;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    As as;

    @Inject
    Reception reception;

    @Inject
    VisitsResource resource;

    @Inject
    Statements statements;

    private UUID desk;
    private Rest.Client agent;

    @BeforeEach
    void a_program_holds_an_agents_token() {
        desk = venue.desk(3);
        agent = rest.as("AGENT", desk);
    }

    @Test
    void a_visitor_is_expected_comes_in_and_leaves() {
        Answer expected = agent.post("/visits", visit().build().toString());
        assertEquals(201, expected.status());
        assertEquals("EXPECTED", expected.text("status"));
        String visit = "/visits/" + expected.text("id");
        assertEquals("/desk/api/v1" + visit, expected.header("Location"));

        Answer in = agent.post(visit + "/check-in", "{\"badge\":\"001\"}", "If-Match", expected.header("ETag"));
        assertEquals(200, in.status());
        assertEquals("IN", in.text("status"));
        assertEquals("001", in.text("badge"));

        Answer out = agent.post(visit + "/check-out", "{\"takenOut\":[0]}", "If-Match", in.header("ETag"));
        assertEquals("OUT", out.text("status"));
        JsonObject whole = agent.get(visit).json();
        assertTrue(whole.getJsonArray("things").getJsonObject(0).getBoolean("takenOut"));
        assertEquals(out.header("ETag"), "\"" + whole.getInt("version") + "\"");
    }

    @Test
    void everything_said_of_a_visit_is_told_again_and_masked_once_it_is_over() {
        UUID host = venue.person("周主任");
        Answer expected = agent.post(
                "/visits",
                visit().add("name", "张三丰")
                        .add("sex", "MALE")
                        .add("phone", "13812345678")
                        .add("documentKind", "PASSPORT")
                        .add("documentNumber", "E12345678")
                        .add("companions", Json.createArrayBuilder().add("李四").add("王五"))
                        .add("hosts", Json.createArrayBuilder().add(host.toString()))
                        .add("expectedFrom", "2030-05-06T09:00:00+08:00")
                        .build()
                        .toString());
        Answer read = agent.get("/visits/" + expected.text("id"));
        JsonObject visit = read.json();
        assertEquals(expected.header("ETag"), read.header("ETag"));
        assertEquals("张三丰", visit.getString("name"));
        assertEquals("13812345678", visit.getString("phone"));
        assertEquals("E*****678", visit.getString("documentMask"));
        assertEquals("2030-05-06T01:00:00Z", visit.getString("expectedFrom"));
        assertEquals("2030-05-06", visit.getString("day"));
        assertEquals(2, visit.getJsonArray("companions").size());
        assertEquals("周主任", visit.getJsonArray("hosts").getJsonObject(0).getString("name"));

        agent.post("/visits/" + expected.text("id") + "/cancel", null);
        assertEquals("138****5678", agent.get("/visits/" + expected.text("id")).text("phone"));
    }

    @Test
    void a_version_that_is_no_longer_changes_nothing_and_says_who_was_faster() {
        Answer expected = agent.post("/visits", visit().build().toString());
        String visit = "/visits/" + expected.text("id");
        rest.as("SUPERVISOR", desk).post(visit + "/cancel", "{}");

        Answer late = agent.post(visit + "/check-in", null, "If-Match", expected.header("ETag"));

        assertEquals(412, late.status());
        assertEquals("接口 SUPERVISOR", late.text("changedBy"));
        assertFalse(late.text("changedAt").isEmpty());
        assertTrue(late.text("detail").contains("接口 SUPERVISOR"));
    }

    @Test
    void without_a_version_the_state_decides_and_the_answer_says_who_was_faster() {
        Answer expected = agent.post("/visits", visit().build().toString());
        String visit = "/visits/" + expected.text("id");
        agent.post(visit + "/check-in", null);

        Answer again = agent.post(visit + "/check-in", null);

        assertEquals(409, again.status());
        assertEquals("visit.not-expected", again.problem());
        assertEquals("接口 AGENT", again.text("changedBy"));
    }

    @Test
    void the_same_key_does_it_once_and_answers_alike() {
        String body = visit().build().toString();
        Answer first = agent.post("/visits", body, "Idempotency-Key", "k1");
        Answer again = agent.post("/visits", body, "Idempotency-Key", "k1");
        assertEquals(first.json(), again.json());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(201, again.status());
        assertEquals(1, sql.count("select count(*) from visit where desk_id = ?", desk));

        Answer other = agent.post("/visits", visit().build().toString(), "Idempotency-Key", "k1");
        assertEquals(422, other.status());
        assertEquals("idempotency.other-content", other.problem());
        assertEquals(
                201,
                rest.as("AGENT", desk)
                        .post("/visits", body, "Idempotency-Key", "k1")
                        .status());
    }

    @Test
    void what_was_refused_may_be_sent_again_with_its_key() {
        Answer expected = agent.post("/visits", visit().build().toString());
        String checkIn = "/visits/" + expected.text("id") + "/check-in";
        Answer refused = agent.post(checkIn, "{\"badge\":\"099\"}", "Idempotency-Key", "k2");
        assertEquals(422, refused.status());
        assertEquals(
                "badge", refused.json().getJsonArray("errors").getJsonObject(0).getString("field"));
        assertEquals(
                200,
                agent.post(checkIn, "{\"badge\":\"001\"}", "Idempotency-Key", "k2")
                        .status());
    }

    @Test
    void an_impossible_value_is_refused_beside_its_field_in_the_callers_language() {
        String body = visit().add("phone", "1381234").build().toString();
        Answer chinese = agent.post("/visits", body);
        Answer english = agent.post("/visits", body, "Accept-Language", "de, en-GB;q=0.8");
        assertEquals(422, chinese.status());
        JsonObject error = english.json().getJsonArray("errors").getJsonObject(0);
        assertEquals("phone", error.getString("field"));
        assertEquals("en", english.header("Content-Language"));
        assertTrue(error.getString("detail").matches("[\\x20-\\x7e“”]+"), error.getString("detail"));
        assertTrue(chinese.text("detail").matches("\\P{ASCII}.*"), chinese.text("detail"));
        assertEquals(0, sql.count("select count(*) from visit where desk_id = ?", desk));
    }

    @Test
    void people_who_are_not_there_are_a_slip_in_the_body() {
        String nobody = UUID.randomUUID().toString();
        Answer host = agent.post(
                "/visits",
                visit().add("hosts", Json.createArrayBuilder().add(nobody))
                        .build()
                        .toString());
        assertEquals(422, host.status());
        Answer visitor =
                agent.post("/visits", visit().add("visitorId", nobody).build().toString());
        assertEquals(422, visitor.status());
        assertEquals("visitor.unknown", visitor.problem());
    }

    @Test
    void the_register_is_read_part_by_part_newest_first() {
        String today = agent.get("/visits/" + expect()).text("day");
        String second = expect();
        String third = expect();
        String query = "/visits?status=EXPECTED,IN&status=OUT&from=" + today + "&to=" + today + "&limit=2";
        Answer newest = agent.get(query);
        assertEquals(third, visitAt(newest, 0));
        assertEquals(second, visitAt(newest, 1));
        Answer next = agent.get(query + "&cursor=" + newest.text("next"));
        assertFalse(visitAt(next, 0).equals(second));
        Answer far = agent.get("/visits?to=1999-12-31");
        assertEquals(0, far.json().getJsonArray("visits").size());
        assertNull(far.text("next"));
    }

    @Test
    void a_name_is_searched_in_the_body_and_stands_in_no_address() {
        String name = Unique.name();
        agent.post("/visits", visit().add("name", name).build().toString());
        Answer found = agent.post("/visits/search", "{\"text\":\"" + name + "\",\"status\":[\"EXPECTED\"]}");
        assertEquals(200, found.status());
        assertEquals(1, found.json().getJsonArray("visits").size());
        assertEquals(name, found.json().getJsonArray("visits").getJsonObject(0).getString("name"));
    }

    @Test
    void checking_in_takes_nine_statements_and_none_to_answer() {
        as.agent(desk);
        UUID visit = reception.expect(AVisit.ofSomebody().form()).id();
        byte[] body = "{\"badge\":\"001\"}".getBytes(StandardCharsets.UTF_8);
        Command command = new Command("POST", "visits/" + visit + "/check-in", Unique.code(), "\"1\"", body);

        List<String> sent = statements.of(() -> resource.checkIn(visit.toString(), command));

        assertEquals(9, sent.size(), () -> String.join("\n", sent));
    }

    @Test
    void a_token_without_the_right_is_told_which_one_it_lacks() {
        Answer denied = rest.as("MANAGER", desk).post("/visits", visit().build().toString());
        assertEquals(403, denied.status());
        assertEquals("VISIT_REGISTER", denied.text("permission"));
        assertEquals(0, sql.count("select count(*) from visit where desk_id = ?", desk));
    }

    @Test
    void a_remembered_phone_is_masked_and_one_sent_for_this_visit_is_plain() {
        String name = Unique.name();
        String first = agent.post(
                        "/visits",
                        visit().add("name", name)
                                .add("phone", "13612347777")
                                .build()
                                .toString())
                .text("id");
        assertEquals("13612347777", agent.get("/visits/" + first).text("phone"));
        String visitor = agent.get("/visits/" + first).text("visitorId");

        String again = agent.post(
                        "/visits",
                        Json.createObjectBuilder()
                                .add("visitorId", visitor)
                                .add("name", name)
                                .build()
                                .toString())
                .text("id");

        assertEquals("136****7777", agent.get("/visits/" + again).text("phone"));
    }

    private String expect() {
        return agent.post("/visits", visit().build().toString()).text("id");
    }

    private static String visitAt(Answer page, int position) {
        return page.json().getJsonArray("visits").getJsonObject(position).getString("id");
    }

    private static JsonObjectBuilder visit() {
        return Json.createObjectBuilder()
                .add("name", Unique.name())
                .add("phone", Unique.phone())
                .add("purpose", "会议")
                .add("things", Json.createArrayBuilder().add("电脑"));
    }
}
