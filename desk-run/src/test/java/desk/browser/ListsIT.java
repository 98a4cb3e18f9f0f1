package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists act on what their reader saw: the page leafed to, the row pressed, however the list moved meanwhile. */
class ListsIT extends Journey {

    @Test
    void the_register_is_leafed_through_page_by_page_and_back() {
        Page register = as("supervisor").newPage();
        register.navigate(desk.url + "visitor/register.xhtml");
        List<String> first = names(register);
        List<String> second = leaf(register, "较早", first);
        List<String> third = leaf(register, "较早", second);
        assertNotEquals(first, third);
        assertEquals(second, leaf(register, "较新", third));
        assertEquals(first, leaf(register, "较新", second));
    }

    @Test
    void a_badge_is_retired_although_another_came_before_it_meanwhile() {
        Page pool = as("supervisor").newPage();
        pool.navigate(desk.url + "visitor/badges.xhtml");
        String prefix = some("Y").substring(0, 5) + "-";
        add(pool, prefix, 2, 3);
        pool.evaluate("window.refreshBadges = () => {}");
        Page other = as("agent2").newPage();
        other.navigate(desk.url + "visitor/badges.xhtml");
        add(other, prefix, 1, 1);
        row(pool, prefix + "002").locator("button").getByText("停用").click();
        assertThat(row(pool, prefix + "002")).containsText("停用");
        assertThat(row(pool, prefix + "002").locator(".state")).hasText("停用");
        assertThat(row(pool, prefix + "001").locator(".state")).hasText("可用");
    }

    @Test
    void the_audit_reveals_the_record_whose_button_was_pressed() {
        String filter = "admin/audit.xhtml?action=PHONE_REVEALED";
        Page visit = as("supervisor").newPage();
        String first = reveal(visit, some("审"));
        Page audit = as("supervisor").newPage();
        audit.navigate(desk.url + filter);
        reveal(visit, some("查"));
        Locator line = audit.locator("tbody tr").first();
        line.locator("[data-command]").click();
        Locator box = audit.locator("#revealBox");
        box.locator("label").first().click();
        box.locator("[id='reveal:go']").click();
        assertThat(box.locator("dl")).containsText(first);
    }

    /** Reveals the phone of the latest visitor who left one; returns the reason given. */
    private String reveal(Page page, String reason) {
        int row = 0;
        do {
            page.navigate(desk.url + "visitor/register.xhtml");
            page.locator("table.register tbody a").nth(row++).click();
            page.waitForLoadState();
        } while (page.locator("[id='visit:revealPhone']").count() == 0);
        page.locator(".reveal summary").click();
        page.locator("[id='visit:reason']").fill(reason);
        page.locator("[id='visit:revealPhone']").click();
        assertThat(page.locator("[id='visit:shownPhone'] p")).isVisible();
        return reason;
    }

    private static void add(Page pool, String prefix, int first, int last) {
        pool.locator("[id='badges:prefix']").fill(prefix);
        pool.locator("[id='badges:first']").fill(Integer.toString(first));
        pool.locator("[id='badges:last']").fill(Integer.toString(last));
        pool.locator("[id='badges:save']").click();
        assertThat(row(pool, prefix + "00" + last)).isVisible();
    }

    private static Locator row(Page pool, String number) {
        return pool.locator("tbody tr", new Page.LocatorOptions().setHasText(number));
    }

    /** The rows shown, whole: the same name may come on every page. */
    private static List<String> names(Page register) {
        Locator rows = register.locator("table.register tbody tr");
        assertThat(rows.first()).isVisible();
        return rows.allInnerTexts();
    }

    /** Presses and waits for another page. */
    private static List<String> leaf(Page register, String way, List<String> from) {
        register.locator(".pager button").getByText(way).click();
        register.waitForFunction(
                "was => document.querySelector('table.register tbody tr')?.innerText !== was", from.get(0));
        return names(register);
    }
}
