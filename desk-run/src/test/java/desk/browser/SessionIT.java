package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A session's middle and end: the language changes under a page, nobody is there, somebody leaves. */
class SessionIT extends Journey {
    private static final Pattern SIGN_IN = Pattern.compile(".*/security/sign-in\\.xhtml.*");

    /** The page's clock is put forward; the server's own is not, but hears of the end from the page. */
    @Test
    void a_quiet_session_is_warned_of_its_end_and_loses_nothing_that_was_typed() {
        BrowserContext context = signedInAlone("agent3");
        context.clock().install();
        Page board = board(context);
        String name = some("静客");
        board.locator("[id='door:name']").pressSequentially(name);
        context.clock().fastForward("29:10");
        assertThat(board.locator("#idle-warning")).isVisible();
        assertThat(board.locator("[data-idle-left]")).containsText(Pattern.compile("\\d+"));
        assertThat(board.locator("[data-idle-stay]")).isFocused();
        board.locator("[data-idle-stay]").click();
        assertThat(board.locator("#idle-warning")).isHidden();
        assertThat(board.locator("[id='door:name']")).hasValue(name);

        context.clock().fastForward("29:10");
        assertThat(board.locator("#idle-warning")).isVisible();
        context.clock().fastForward("01:00");
        assertThat(board).hasURL(SIGN_IN);
        signIn(board, "agent3", PASSWORD);
        assertThat(board.locator("[id='door:name']")).hasValue(name);
    }

    @Test
    void signing_out_ends_the_session_on_the_server_too() {
        BrowserContext context = signedInAlone("agent2");
        Page page = context.newPage();
        page.navigate(desk.url);
        var cookies = context.cookies();
        page.locator("[data-menu='account-menu']").click();
        page.locator("#account-menu [data-sign-out]").click();
        assertThat(page).hasURL(SIGN_IN);
        context.addCookies(cookies);
        page.navigate(desk.url + "visitor/board.xhtml");
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void another_language_keeps_page_address_and_what_was_typed() {
        Page board = board(signedInAlone("agent2"));
        String address = board.url();
        String name = some("语客");
        board.locator("[id='door:name']").pressSequentially(name);
        look(board, "en");
        assertThat(board.locator("html")).hasAttribute("lang", "en");
        assertEquals(address, board.url());
        assertThat(board.locator("h1")).hasText("Visitor board");
        assertThat(board.locator("[id='door:name']")).hasValue(name);
        look(board, "zh-CN");
        assertThat(board.locator("h1")).hasText("访客看板");
    }

    /** A view the server has forgotten would open the page anew instead of doing what was pressed. */
    @Test
    void a_press_in_the_first_of_sixteen_tabs_still_counts_after_work_in_the_others() {
        BrowserContext context = signedInAlone("agent2");
        Page first = board(context);
        first.evaluate("window.untouched = true");
        for (int i = 0; i < 15; i++) {
            Page other = context.newPage();
            other.navigate(desk.url + "visitor/register.xhtml");
            other.locator("table.register tbody a").first().click();
            assertThat(other).hasURL(Pattern.compile(".*/story\\.xhtml.*"));
        }
        String name = some("页客");
        first.bringToFront();
        letIn(first, name, "");
        assertEquals(true, first.evaluate("window.untouched"));
    }

    private static void look(Page page, String language) {
        page.locator("[data-menu='language-menu']").click();
        page.locator("[data-look='language=" + language + "']").click();
    }

    /** With a session of its own: others of the same account go on. */
    private BrowserContext signedInAlone(String account) {
        BrowserContext context = stranger();
        Page page = context.newPage();
        page.navigate(desk.url);
        signIn(page, account, PASSWORD);
        assertThat(page.locator("[data-menu='account-menu']")).isVisible();
        page.close();
        return context;
    }
}
