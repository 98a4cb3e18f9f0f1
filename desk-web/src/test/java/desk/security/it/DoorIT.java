package desk.security.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.Eventually;
import desk.it.InContainer;
import desk.it.Sql;
import desk.security.domain.Role;
import desk.security.service.KnownAccounts;
import desk.security.service.TokenAdministration;
import desk.security.service.UserAdministration;
import desk.shared.web.PageRegister;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guards as a browser and a program meet them, over HTTP. */
@InContainer
class DoorIT {

    @Inject
    HttpServletRequest request;

    @Inject
    ServletContext context;

    @Inject
    PageRegister pages;

    @Inject
    UserAdministration users;

    @Inject
    TokenAdministration tokens;

    @Inject
    KnownAccounts known;

    @Inject
    People people;

    @Inject
    As as;

    @Inject
    Sql sql;

    private Browser browser;

    @BeforeEach
    void a_browser_without_cookies() {
        browser = new Browser(request.getLocalPort());
        sql.update("delete from sign_in_address where address = '127.0.0.1'");
    }

    @Test
    void every_page_says_who_may_open_it() {
        List<String> silent = new ArrayList<>();
        collect("/", silent);
        silent.removeAll(pages.pages());
        silent.removeAll(List.of("/security/sign-in.xhtml", "/security/setup.xhtml"));
        assertEquals(List.of(), silent);
    }

    private void collect(String folder, List<String> found) {
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith("/") && !path.startsWith("/WEB-INF") && !path.startsWith("/META-INF")) {
                collect(path, found);
            } else if (path.endsWith(".xhtml")) {
                found.add(path);
            }
        }
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_back_and_scripts_are_told_401() {
        HttpResponse<String> page = browser.get("/visitor/board.xhtml?day=2026-05-04");
        assertEquals(302, page.statusCode());
        assertEquals(
                "/desk/security/sign-in.xhtml?to=%2Fvisitor%2Fboard.xhtml%3Fday%3D2026-05-04",
                page.headers().firstValue("Location").orElseThrow());
        assertEquals(401, browser.get("/session").statusCode());
        HttpResponse<String> ajax = browser.post("/visitor/board.xhtml", "x=1", "Faces-Request", "partial/ajax");
        assertTrue(ajax.body().contains("<redirect url=\"/desk/security/sign-in.xhtml?to="), ajax.body());
    }

    @Test
    void a_link_cannot_lead_somebody_elsewhere_after_signing_in() {
        var agent = people.somebody(Role.AGENT);
        HttpResponse<String> answer = browser.signIn(agent.username(), People.PASSWORD, "//evil.example/x.xhtml");
        assertEquals("/desk/", browser.redirectOf(answer));
    }

    @Test
    void signing_in_changes_the_session_id_and_the_cookie_is_kept_from_scripts() {
        browser.get("/security/sign-in.xhtml");
        String before = browser.cookie("JSESSIONID");
        var agent = people.somebody(Role.AGENT);
        HttpResponse<String> answer = browser.signIn(agent.username(), People.PASSWORD, null);
        assertEquals("/desk/", browser.redirectOf(answer));
        assertNotEquals(before, browser.cookie("JSESSIONID"));
        String cookies = String.join("\n", answer.headers().allValues("Set-Cookie"));
        assertTrue(cookies.contains("HttpOnly") && cookies.contains("SameSite"), cookies);
        assertEquals(200, browser.get("/index.xhtml").statusCode());
        assertEquals(200, browser.get("/session").statusCode());
    }

    @Test
    void a_page_opens_only_to_those_whose_permissions_it_declares() {
        browser.signIn(people.somebody(Role.AGENT).username(), People.PASSWORD, null);
        assertEquals(403, browser.get("/admin/users.xhtml").statusCode());
        assertEquals(200, browser.get("/visitor/board.xhtml").statusCode());
        Browser kiosk = new Browser(request.getLocalPort());
        kiosk.signIn(people.somebody(Role.KIOSK).username(), People.PASSWORD, null);
        assertEquals(403, kiosk.get("/visitor/board.xhtml").statusCode());
        assertEquals(403, kiosk.get("/security/account.xhtml").statusCode());
    }

    @Test
    void a_disabled_account_is_out_within_seconds() {
        var agent = people.somebody(Role.AGENT);
        people.somebody(Role.ADMIN);
        browser.signIn(agent.username(), People.PASSWORD, null);
        assertEquals(200, browser.get("/visitor/board.xhtml").statusCode());
        as.role("ADMIN", null);
        users.disable(agent.id());
        Eventually.within(
                Duration.ofSeconds(8),
                "the sign-in page",
                () -> browser.get("/visitor/board.xhtml").statusCode() == 302);
    }

    @Test
    void who_must_change_the_password_reaches_nothing_else() {
        var agent = people.somebody(Role.AGENT);
        sql.update("update account set must_change_password = true where id = ?", agent.id());
        known.forget();
        browser.signIn(agent.username(), People.PASSWORD, null);
        assertEquals(
                "/desk/security/password.xhtml",
                browser.get("/visitor/board.xhtml")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertEquals(200, browser.get("/security/password.xhtml").statusCode());
    }

    @Test
    void what_another_site_sends_with_a_persons_cookies_is_refused() {
        browser.signIn(people.somebody(Role.AGENT).username(), People.PASSWORD, null);
        assertEquals(
                403,
                browser.post("/sign-out", "", "Origin", "https://evil.example").statusCode());
        assertEquals(
                403,
                browser.post("/session", "", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(403, browser.post("/session", "").statusCode());
        assertEquals(200, browser.post("/session", "", "X-Desk-Request", "1").statusCode());
        assertEquals(
                302, browser.post("/sign-out", "", "Origin", browser.origin()).statusCode());
        assertEquals(401, browser.get("/session").statusCode());
    }

    @Test
    void the_api_opens_to_a_token_within_its_scopes_and_never_to_a_session() {
        var agent = people.somebody(Role.AGENT);
        browser.signIn(agent.username(), People.PASSWORD, null);
        HttpResponse<String> withCookie = browser.get("/api/v1/visits");
        assertEquals(401, withCookie.statusCode());
        assertTrue(
                withCookie.headers().firstValue("Content-Type").orElseThrow().startsWith("application/problem+json"));
        as.role("ADMIN", null);
        var gate = people.program(Role.AGENT);
        String token = tokens.issue(gate.username(), "reader", Set.of("VISIT_READ"), Duration.ofDays(1))
                .token();
        Browser program = new Browser(request.getLocalPort());
        assertEquals(
                200,
                program.get("/api/v1/visits", "Authorization", "Bearer " + token)
                        .statusCode());
        assertEquals(
                401,
                program.get("/api/v1/visits", "Authorization", "Bearer " + token + "x")
                        .statusCode());
        String narrow = tokens.issue(gate.username(), "other", Set.of("DIRECTORY_READ"), Duration.ofDays(1))
                .token();
        assertEquals(
                403,
                program.get("/api/v1/visits", "Authorization", "Bearer " + narrow)
                        .statusCode());
        assertFalse(program.hasCookies());
    }

    @Test
    void a_page_of_this_host_by_the_other_scheme_is_another_site() {
        browser.signIn(people.somebody(Role.AGENT).username(), People.PASSWORD, null);
        String https = browser.origin().replace("http:", "https:");
        assertEquals(403, browser.post("/session", "", "Origin", https).statusCode());
        assertEquals(
                200, browser.post("/session", "", "Origin", browser.origin()).statusCode());
    }

    @Test
    void a_body_too_long_for_its_place_is_refused_whether_its_length_is_told_or_not() {
        browser.signIn(people.somebody(Role.AGENT).username(), People.PASSWORD, null);
        String query = "{\"q\":\"" + "x".repeat(70_000) + "\"}";
        assertEquals(413, browser.post("/one-box", query, "X-Desk-Request", "1").statusCode());
        assertEquals(
                413,
                browser.postInPieces("/one-box", query, "X-Desk-Request", "1").statusCode());
        HttpResponse<String> api = browser.postInPieces("/api/v1/visits", query, "Authorization", "Bearer none");
        assertTrue(api.statusCode() == 401 || api.statusCode() == 413, api.statusCode() + api.body());
        assertEquals(413, browser.post("/api/v1/visits", query).statusCode());
        assertEquals(
                413,
                browser.post("/security/account.xhtml", "a=" + "x".repeat(2_200_000), "Origin", browser.origin())
                        .statusCode());
        assertEquals(200, browser.get("/session").statusCode());
    }

    @Test
    void a_set_up_link_that_opens_nothing_is_not_found_and_leaves_no_session() {
        for (String token : List.of("short", "x".repeat(43), "x".repeat(4000), "..%2F")) {
            assertEquals(404, browser.get("/setup.xhtml?token=" + token).statusCode(), token);
        }
    }

    @Test
    void strangers_leave_no_session_behind_whatever_they_look_at() {
        for (String page : List.of("/security/sign-in.xhtml", "/security/setup.xhtml")) {
            browser.get(page);
            String first = browser.cookie("JSESSIONID");
            browser.get(page);
            // A session that were still there would be gone on with.
            assertTrue(first == null || !first.equals(browser.cookie("JSESSIONID")), page);
        }
    }

    @Test
    void what_is_no_identifier_is_a_bad_request() {
        browser.signIn(people.somebody(Role.AGENT).username(), People.PASSWORD, null);
        assertEquals(
                400,
                browser.post("/suggest/visitor", "{\"id\":\"not an id\"}", "X-Desk-Request", "1")
                        .statusCode());
    }

    @Test
    void a_push_line_ends_with_its_sign_in_and_one_sign_in_has_no_more_than_twenty() {
        browser.signIn(people.somebody(Role.AGENT).username(), People.PASSWORD, null);
        List<Browser.Line> lines = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            lines.add(browser.listen());
        }
        Eventually.within(Duration.ofSeconds(5), "the one too many is closed", () -> closed(lines) == 1);
        assertEquals(
                302, browser.post("/sign-out", "", "Origin", browser.origin()).statusCode());
        Eventually.within(Duration.ofSeconds(40), "all lines are closed", () -> closed(lines) == 21);
    }

    private static long closed(List<Browser.Line> lines) {
        return lines.stream().filter(Browser.Line::isClosed).count();
    }
}
