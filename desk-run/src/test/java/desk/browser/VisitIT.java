package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** One visit's page: every step it offers is taken, what was revealed stays, a colleague's step shows by itself. */
class VisitIT extends Journey {

    @Test
    void a_visitor_is_seen_out_on_the_visits_page_and_the_step_is_taken_back() {
        Page visit = visitOf("agent", "离客", "");
        assertThat(state(visit)).containsText("在场");
        press(visit, "out");
        assertThat(state(visit)).containsText("已离开");
        press(visit, "undo");
        assertThat(state(visit)).containsText("在场");
    }

    @Test
    void only_the_things_ticked_go_out_with_their_visitor() {
        Page visit = visitOf("agent", "携客", "投影仪\n三脚架");
        visit.locator("[id='visit:taken']").getByText("三脚架").click();
        press(visit, "out");
        assertThat(state(visit)).containsText("已离开");
        assertThat(visit.locator(".facts .tag").getByText("三脚架 ✓")).isVisible();
        assertThat(visit.locator(".facts .tag").getByText("投影仪 ✓")).hasCount(0);
    }

    @Test
    void a_closed_visit_is_corrected_beside_what_was_written() {
        Page visit = visitOf("agent", "正客", "");
        press(visit, "out");
        visit.locator("[id='visit:field']").selectOption("place");
        visit.locator("[id='visit:value']").fill("三楼");
        visit.locator("[id='visit:amendReason']").fill("写错楼层");
        press(visit, "amend");
        assertThat(visit.locator(".desk-table")).containsText("写错楼层");
    }

    @Test
    void a_time_and_a_document_are_corrected_by_the_inputs_that_fit_them() {
        Page visit = visitOf("supervisor", "正客", "");
        press(visit, "out");
        visit.locator("[id='visit:field']").selectOption("arrivedAt");
        assertThat(visit.locator("[id='visit:value']")).hasAttribute("type", "datetime-local");
        visit.locator("[id='visit:value']").fill("2026-01-05T09:10");
        visit.locator("[id='visit:amendReason']").fill("补记到达时间");
        press(visit, "amend");
        assertThat(visit.locator(".desk-table")).containsText("2026-01-05 09:10");

        visit.locator("[id='visit:field']").selectOption("document");
        visit.locator("[id='visit:choice']").selectOption("RESIDENT_ID");
        visit.locator("[id='visit:value']").fill("110101199003070733");
        visit.locator("[id='visit:amendReason']").fill("补记证件");
        press(visit, "amend");
        assertThat(visit.locator(".amend .field.error")).containsText("校验");
        assertThat(visit.locator("[id='visit:value']")).hasValue("110101199003070733");
        visit.locator("[id='visit:value']").fill("110101199003070732");
        press(visit, "amend");
        assertThat(visit.locator(".desk-table")).containsText("110***********0732");

        visit.locator(".reveal summary").click();
        visit.locator("[id='visit:reason']").fill("核对证件");
        press(visit, "revealDocument");
        assertThat(visit.locator("[id='visit:shownDocument']")).containsText("110101199003070732");

        visit.locator("[id='visit:field']").selectOption("sex");
        visit.locator("[id='visit:choice']").selectOption("UNKNOWN");
        visit.locator("[id='visit:amendReason']").fill("补记性别");
        press(visit, "amend");
        assertThat(visit.locator(".amend .field.error")).containsText("相同");

        visit.navigate(desk.url + "visitor/register.xhtml");
        assertThat(visit.locator("table.register tbody tr").first().locator(".tag"))
                .hasText("有更正");
    }

    @Test
    void a_revealed_phone_stays_while_a_colleague_sees_another_visitor_out() {
        Page visit = visitOf("supervisor", "密客", "");
        visit.locator(".reveal summary").click();
        visit.locator("[id='visit:reason']").fill("回访核对");
        press(visit, "revealPhone");
        Locator phone = visit.locator("[id='visit:shownPhone']");
        assertThat(phone).containsText("139");

        Page board = board(as("agent2"));
        visit.evaluate("() => { const looked = window.refreshVisit; window.looks = 0;"
                + " window.refreshVisit = (...a) => { window.looks++; return looked(...a); }; }");
        letIn(board, some("他客"), "");
        visit.waitForFunction("() => window.looks > 0");
        assertThat(phone).containsText("139");
    }

    @Test
    void a_colleagues_step_shows_by_itself_with_the_steps_that_follow_it() {
        Page visit = visitOf("agent", "同客", "");
        String name = visit.locator("h1").textContent();
        Page board = board(as("agent2"));
        card(board, "IN", name).locator("[data-act='out']").click();
        assertThat(state(visit)).containsText("已离开");
        assertThat(visit.locator("[id='visit:out']")).hasCount(0);
        press(visit, "undo");
        assertThat(state(visit)).containsText("在场");
    }

    @Test
    void a_step_that_is_over_is_told_and_the_page_shows_how_things_stand() {
        Page visit = visitOf("agent", "迟客", "");
        String name = visit.locator("h1").textContent();
        visit.evaluate("window.refreshVisit = () => {}");
        Page board = board(as("agent2"));
        card(board, "IN", name).locator("[data-act='out']").click();
        assertThat(card(board, "OUT", name)).isVisible();
        press(visit, "away");
        assertThat(visit.locator("#desk-toasts")).containsText("情况已有变化");
        assertThat(state(visit)).containsText("已离开");
    }

    @Test
    void an_expected_visit_is_let_in_with_the_form_as_the_visit_it_is() {
        Page board = board(as("agent"));
        String name = some("表客");
        fillIn(board, name);
        board.locator("[id='door:expect']").click();
        card(board, "EXPECTED", name).locator("a").click();
        board.locator(".side a.btn").click();
        assertThat(board.locator("[id='door:name']")).hasValue(name);
        board.locator("[id='door:checkIn']").click();
        assertThat(card(board, "IN", name)).hasCount(1);
        assertThat(card(board, "EXPECTED", name)).hasCount(0);
    }

    @Test
    void a_new_sign_in_leads_back_to_the_visit() {
        BrowserContext context = stranger();
        Page page = context.newPage();
        page.navigate(desk.url);
        signIn(page, "agent3", PASSWORD);
        assertThat(page.locator("[data-menu='account-menu']")).isVisible();
        Page board = board(context);
        String name = some("返客");
        letIn(board, name, "");
        card(board, "IN", name).locator("a").click();
        assertThat(board.locator("h1")).containsText(name);
        context.clearCookies();
        press(board, "away");
        signIn(board, "agent3", PASSWORD);
        assertThat(board.locator("h1")).containsText(name);
    }

    private Page visitOf(String account, String word, String things) {
        Page board = board(as(account));
        String name = some(word);
        letIn(board, name, things);
        card(board, "IN", name).locator("a").click();
        assertThat(board.locator("h1")).containsText(name);
        return board;
    }

    private static Locator state(Page visit) {
        return visit.locator("[id='visit:facts'] .state");
    }

    private static void press(Page visit, String step) {
        visit.locator("[id='visit:" + step + "']").click();
    }
}
