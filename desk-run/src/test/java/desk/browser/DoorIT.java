package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The door's one screen: checking in by keyboard, knowing who comes again, seeing what the other desk does, losing nothing. */
class DoorIT extends Journey {
    private static final int FROM_PHONE_TO_PURPOSE = 5;

    @Test
    void a_new_visitor_is_checked_in_by_keyboard_alone_and_undone() {
        Page board = board(as("agent"));
        String name = some("新客");
        assertThat(board.locator("[data-door-name]")).isFocused();
        checkIn(board, name);
        assertThat(card(board, "IN", name)).isVisible();
        assertThat(board.locator("[data-door-name]")).hasValue("");
        assertThat(board.locator("[data-door-name]")).isFocused();

        board.locator("[id='cards:undo'] [data-act='undo']").click();
        assertThat(card(board, "IN", name)).hasCount(0);
    }

    @Test
    void a_check_in_shows_on_the_other_desks_board_by_itself() {
        Page here = board(as("agent"));
        Page there = board(as("agent2"));
        there.evaluate("window.untouched = true");
        String name = some("远客");
        checkIn(here, name);
        assertThat(card(here, "IN", name)).isVisible();
        assertThat(card(there, "IN", name)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(3000));
        assertEquals(true, there.evaluate("window.untouched"));
    }

    @Test
    void a_returning_visitor_is_known_by_a_few_letters_and_let_in_by_two_enters() {
        Page board = board(as("agent2"));
        String name = some("司空图");
        checkIn(board, name);
        card(board, "IN", name).locator("[data-act='out']").click();
        assertThat(card(board, "OUT", name)).isVisible();

        board.locator("[data-door-name]").click();
        board.keyboard().type("sikongtu" + name.substring(3));
        assertThat(board.locator(".suggestions [role='option']").first()).containsText(name);
        board.keyboard().press("Enter");
        assertThat(board.locator("[data-door-submit]")).isFocused();
        assertThat(board.locator("[id='door:name']")).hasValue(name);
        assertThat(board.locator("[id='door:badge']")).hasValue(Pattern.compile(".+"));
        assertThat(board.locator("[id='door:phone']")).hasValue("");
        assertThat(board.locator("[id='door:phone']")).hasAttribute("placeholder", Pattern.compile("139\\*+\\d{4}"));
        board.keyboard().press("Enter");
        assertThat(card(board, "IN", name).locator(".badge-no")).isVisible();
    }

    @Test
    void a_visitor_who_forgot_to_sign_out_is_let_in_again_and_the_forgotten_visit_is_closed() {
        Page board = board(as("agent2"));
        String name = some("忘客");
        letIn(board, name, "");
        comesAgain(board, name);
        board.locator("[id='door:checkIn']").click();
        assertThat(board.locator("[data-already-in]")).isVisible();
        board.locator("[id='door:closeBack']").click();
        assertThat(card(board, "OUT", name)).isVisible();
        assertThat(card(board, "IN", name)).isVisible();
        assertThat(board.locator("[data-already-in]")).isHidden();
    }

    @Test
    void whoever_carried_things_in_is_asked_which_go_out_again() {
        Page board = board(as("agent"));
        String name = some("携客");
        letIn(board, name, "投影仪\n三脚架");
        card(board, "IN", name).locator("[data-act='out']").click();
        board.locator("[id='leavingForm:taken']").getByText("三脚架").click();
        board.locator("[id='leavingForm:leave']").click();
        assertThat(card(board, "OUT", name)).isVisible();
        assertThat(board.locator("[id='leavingForm']")).hasCount(0);
        card(board, "OUT", name).locator("a").click();
        assertThat(board.locator(".facts .tag").getByText("投影仪 ✓")).isVisible();
        assertThat(board.locator(".facts .tag").getByText("三脚架 ✓")).hasCount(0);
    }

    @Test
    void a_card_read_wrongly_is_told_beside_the_field_and_the_next_reading_takes_its_place() {
        Page board = board(as("agent"));
        Locator name = board.locator("[id='door:name']");
        name.fill("110101199003074512");
        name.press("Enter");
        assertThat(board.locator("[data-unread]")).isVisible();
        assertThat(name).isFocused();
        board.keyboard().type("110101199003070732");
        board.keyboard().press("Enter");
        assertThat(board.locator("[data-unread]")).hasCount(0);
        assertThat(board.locator("[id='door:documentNumber']")).hasValue("110101199003070732");
    }

    @Test
    void a_card_nobody_showed_before_belongs_to_nobody_picked_before() {
        Page board = board(as("agent2"));
        String name = some("持证");
        letIn(board, name, "");
        comesAgain(board, name);
        assertThat(board.locator("[id='door:visitorId']")).hasValue(Pattern.compile(".{36}"));
        Locator number = board.locator("[id='door:documentNumber']");
        number.fill("110101199003070732");
        number.press("Enter");
        assertThat(board.locator("[id='door:visitorId']")).hasValue("");
    }

    private static void comesAgain(Page board, String name) {
        board.locator("[data-door-name]").click();
        board.keyboard().type(name);
        assertThat(board.locator(".suggestions [role='option']").first()).containsText(name);
        board.keyboard().press("Enter");
        assertThat(board.locator("[data-door-submit]")).isFocused();
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session() {
        BrowserContext context = stranger();
        Page page = context.newPage();
        page.navigate(desk.url);
        signIn(page, "agent3", PASSWORD);
        assertThat(page.locator("[data-menu='account-menu']")).isVisible();
        Page board = board(context);
        String name = some("久客");
        board.waitForResponse(
                answer -> answer.url().contains("/drafts/visit")
                        && answer.request().method().equals("POST")
                        && String.valueOf(answer.request().postData()).contains(name),
                () -> board.locator("[id='door:name']").pressSequentially(name));
        context.clearCookies();
        board.locator("[id='door:checkIn']").click();
        signIn(board, "agent3", PASSWORD);
        assertThat(board.locator("[id='door:name']")).hasValue(name);
    }

    @Test
    void ticks_survive_what_the_other_desk_does_and_fetching_it_does_not_count_as_somebody_being_there() {
        Page here = board(as("agent"));
        String ticked = some("选客");
        letIn(here, ticked, "");
        Page there = board(as("agent2"));
        here.bringToFront();
        card(here, "IN", ticked).hover();
        card(here, "IN", ticked).locator("[data-pick]").check();
        String other = some("邻客");
        Request fetched = here.waitForRequest(
                request -> String.valueOf(request.postData()).contains("deskBackground=1"),
                () -> letIn(there, other, ""));
        assertEquals("1", fetched.headerValue("x-desk-background"));
        assertThat(card(here, "IN", other)).isVisible();
        assertThat(card(here, "IN", ticked).locator("[data-pick]")).isChecked();
    }

    @Test
    void several_leave_at_once_and_who_carries_things_is_asked_about_first() {
        Page board = board(as("agent"));
        String empty = some("轻客");
        String laden = some("重客");
        checkIn(board, empty);
        assertThat(card(board, "IN", empty)).isVisible();
        board.locator("[id='door'] details.more summary").click();
        board.locator("[id='door:things']").fill("投影仪");
        checkIn(board, laden);
        assertThat(card(board, "IN", laden)).isVisible();

        for (String name : List.of(empty, laden)) {
            card(board, "IN", name).hover();
            card(board, "IN", name).locator("[data-pick]").check();
            assertThat(card(board, "IN", name).locator("[data-pick]")).isChecked();
        }
        board.locator("[data-picked] [data-act='out']").click();

        Locator question = board.locator("[id='leavingForm']");
        assertThat(question).containsText(laden);
        assertThat(question).containsText("投影仪");
        assertThat(card(board, "OUT", empty)).isVisible();
        assertThat(card(board, "IN", laden)).isVisible();
        question.locator("[id='leavingForm:leave']").click();
        assertThat(card(board, "OUT", laden)).isVisible();
        assertThat(question).hasCount(0);
    }

    @Test
    void what_the_house_requires_bears_the_mark() {
        Page board = board(as("agent"));
        assertThat(board.locator(".field:has([id='door:purpose']) .required")).isVisible();
        assertThat(board.locator(".field:has([id='door:place']) .required")).hasCount(0);
    }

    @Test
    void a_host_reads_who_comes_today() {
        Page page = as("host").newPage();
        assertEquals(200, page.navigate(desk.url + "visitor/mine.xhtml").status());
        assertThat(page.locator("h1")).containsText("我的访客");
        assertThat(page.locator("a[href$='visitor/mine.xhtml']").first()).isVisible();
        assertThat(page.locator("[id='mine:list'] tbody tr, [id='mine:list'] .empty")
                        .first())
                .isVisible();
    }

    private static void checkIn(Page board, String name) {
        board.locator("[data-door-name]").focus();
        board.keyboard().type(name);
        board.keyboard().press("Tab");
        board.keyboard().type(somePhone());
        for (int field = 0; field < FROM_PHONE_TO_PURPOSE; field++) {
            board.keyboard().press("Tab");
        }
        board.keyboard().type("送文件");
        board.keyboard().press("Enter");
    }
}
