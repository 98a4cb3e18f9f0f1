package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two people at the same record: who was slower is told who was faster and when, keeps the typing and can go on. */
class RaceIT extends Journey {

    @Test
    void the_slower_of_two_desks_hears_who_changed_the_expected_visit_and_stores_theirs_on_second_thought() {
        Page slow = board(as("agent"));
        String name = some("争客");
        fillIn(slow, name);
        slow.locator("[id='door:expect']").click();
        load(slow, name);
        Page fast = board(as("agent2"));
        load(fast, name);
        fast.locator("[id='door:place']").fill("二楼");
        fast.locator("[id='door:expect']").click();
        assertThat(fast.locator("[id='door:visitId']")).hasValue("");

        slow.locator("[id='door:place']").fill("五楼");
        slow.locator("[id='door:expect']").click();
        assertThat(toast(slow)).containsText("何静");
        assertThat(slow.locator("[id='door:place']")).hasValue("五楼");
        slow.locator("[id='door:expect']").click();
        assertThat(slow.locator("[id='door:visitId']")).hasValue("");
        card(slow, "EXPECTED", name).locator("a").click();
        assertThat(slow.locator(".facts")).containsText("五楼");
    }

    @Test
    void an_account_changed_by_a_colleague_is_stored_on_second_thought() {
        Page slow = account();
        Page fast = account();
        fast.locator("[id='user:latinName']").fill("Kiosk One");
        fast.locator("[id='user:save']").click();
        assertThat(toast(fast)).isVisible();
        slow.locator("[id='user:latinName']").fill("Kiosk Two");
        slow.locator("[id='user:save']").click();
        assertThat(toast(slow)).containsText("系统管理员");
        assertThat(slow.locator("[id='user:latinName']")).hasValue("Kiosk Two");
        slow.locator("[id='user:save']").click();
        slow.waitForTimeout(800);
        slow.reload();
        assertThat(slow.locator("[id='user:latinName']")).hasValue("Kiosk Two");
    }

    @Test
    void several_cards_at_once_are_done_each_for_itself_and_the_refused_are_named() {
        Page board = board(as("agent"));
        String stays = some("甲客");
        String goes = some("乙客");
        letIn(board, stays, "");
        letIn(board, goes, "");
        board.evaluate("window.refreshBoard = () => {}");
        Page other = board(as("agent2"));
        card(other, "IN", stays).locator("[data-act='out']").click();
        assertThat(card(other, "OUT", stays)).isVisible();

        pick(card(board, "IN", stays));
        pick(card(board, "IN", goes));
        board.locator(".picked [data-act='out']").click();
        assertThat(card(board, "OUT", goes)).isVisible();
        assertThat(board.locator("#desk-toasts")).containsText("1 项未办成：" + stays);
    }

    @Test
    void whoever_left_meanwhile_does_not_stop_the_question_about_the_next() {
        Page board = board(as("agent"));
        String gone = some("丙客");
        String next = some("丁客");
        letIn(board, gone, "画筒");
        letIn(board, next, "琴盒");
        board.evaluate("window.refreshBoard = () => {}");
        pick(card(board, "IN", gone));
        pick(card(board, "IN", next));
        board.locator(".picked [data-act='out']").click();
        Locator asked = board.locator("[id='leavingForm'] strong");
        assertThat(asked).isVisible();
        String first = asked.textContent();
        String second = first.equals(gone) ? next : gone;
        Page other = board(as("agent2"));
        card(other, "IN", first).locator("[data-act='out']").click();
        other.locator("[id='leavingForm:leave']").click();
        assertThat(card(other, "OUT", first)).isVisible();

        board.locator("[id='leavingForm:leave']").click();
        assertThat(toast(board)).containsText("何静");
        assertThat(asked).hasText(second);
        board.locator("[id='leavingForm:leave']").click();
        assertThat(card(board, "OUT", second)).isVisible();
    }

    @Test
    void a_card_pressed_twice_in_a_hurry_is_done_once_and_nobody_complains() {
        Page board = board(as("agent"));
        String name = some("急客");
        letIn(board, name, "");
        card(board, "IN", name).locator("[data-act='out']").dblclick();
        assertThat(card(board, "OUT", name)).isVisible();
        assertThat(board.locator("#desk-toasts .tone-bad")).hasCount(0);
    }

    @Test
    void a_form_sent_again_with_other_words_is_not_taken_for_the_first() {
        Page board = board(as("agent2"));
        String first = some("先客");
        fillIn(board, first);
        String command = board.locator("[id='door:commandId']").inputValue();
        board.locator("[id='door:checkIn']").click();
        assertThat(card(board, "IN", first)).isVisible();
        String second = some("后客");
        fillIn(board, second);
        board.evaluate("id => document.getElementById('door:commandId').value = id", command);
        board.locator("[id='door:checkIn']").click();
        assertThat(toast(board)).containsText("再按一次");
        assertThat(board.locator("[id='door:name']")).hasValue(second);
        board.locator("[id='door:checkIn']").click();
        assertThat(card(board, "IN", second)).isVisible();
    }

    private Page account() {
        Page page = as("admin").newPage();
        page.navigate(desk.url + "admin/users.xhtml");
        page.locator("tbody a").getByText("kiosk").click();
        assertThat(page.locator("[id='user:username']")).hasValue("kiosk");
        return page;
    }

    private static void pick(Locator card) {
        card.hover();
        card.locator("[data-pick]").check();
    }

    private static void load(Page board, String name) {
        card(board, "EXPECTED", name).locator("[data-act='load']").click();
        assertThat(board.locator("[id='door:name']")).hasValue(name);
    }

    private static Locator toast(Page page) {
        return page.locator("#desk-toasts .toast").last();
    }
}
