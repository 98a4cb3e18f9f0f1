package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** What was half typed comes back whole, and only over the form it was typed into. */
class DraftsIT extends Journey {

    @Test
    void what_was_typed_for_one_visitor_is_not_written_over_another() {
        BrowserContext agent = as("agent2");
        Page board = board(agent);
        String name = some("旧客");
        letIn(board, name, "");
        card(board, "IN", name).locator("[data-act='out']").click();
        assertThat(card(board, "OUT", name)).isVisible();
        String half = some("半客");
        keep(board, half);

        board.locator("#one-box").fill(name);
        board.locator("#one-box-results [role='option'], [role='option']")
                .first()
                .waitFor();
        board.keyboard().press("Enter");
        assertThat(board).hasURL(java.util.regex.Pattern.compile("visitor="));
        assertThat(board.locator("[id='door:name']")).hasValue(name);
        board.navigate(desk.url + "visitor/board.xhtml");
        assertThat(board.locator("[id='door:name']")).hasValue(half);
    }

    @Test
    void the_hosts_that_were_chosen_come_back_after_a_new_sign_in() {
        BrowserContext context = stranger();
        Page board = signedIn(context, "agent3");
        String name = some("访客");
        board.locator("[id='door:name']").fill(name);
        board.locator("[id='door:host']").click();
        board.keyboard().type("li");
        assertThat(board.locator(".suggestions [role='option']").first()).isVisible();
        kept(board, () -> board.keyboard().press("Enter"), "|");
        String host = board.locator(".pick").first().textContent();
        context.clearCookies();
        board.locator("[id='door:checkIn']").click();
        signIn(board, "agent3", PASSWORD);
        assertThat(board.locator("[id='door:name']")).hasValue(name);
        assertThat(board.locator(".pick").first()).hasText(host);
    }

    @Test
    void filling_in_an_expected_visit_keeps_what_was_half_typed_and_brings_it_back() {
        Page board = board(as("agent"));
        String expected = some("约客");
        fillIn(board, expected);
        board.locator("[id='door:expect']").click();
        assertThat(card(board, "EXPECTED", expected)).isVisible();
        String half = some("未完");
        board.locator("[id='door:name']").pressSequentially(half);
        card(board, "EXPECTED", expected).locator("[data-act='load']").click();
        assertThat(board.locator("[id='door:name']")).hasValue(expected);
        board.locator("[id='door:checkIn']").click();
        assertThat(card(board, "IN", expected)).isVisible();
        assertThat(card(board, "EXPECTED", expected)).hasCount(0);
        assertThat(board.locator("[id='door:name']")).hasValue(half);
        board.locator("[id='door:clear']").click();
        assertThat(board.locator("[id='door:name']")).hasValue("");
    }

    private Page signedIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(desk.url);
        signIn(page, account, PASSWORD);
        assertThat(page.locator("[data-menu='account-menu']")).isVisible();
        return board(context);
    }

    private static void keep(Page board, String name) {
        kept(board, () -> board.locator("[id='door:name']").pressSequentially(name), name);
    }

    /** Types and waits until the draft with it is stored. */
    private static void kept(Page board, Runnable typing, String text) {
        Response stored = board.waitForResponse(
                answer -> answer.url().contains("/drafts/visit")
                        && answer.request().method().equals("POST")
                        && String.valueOf(answer.request().postData()).contains(text),
                typing);
        assertEquals(204, stored.status());
    }
}
