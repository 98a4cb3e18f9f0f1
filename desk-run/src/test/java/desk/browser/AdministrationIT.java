package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The administrator's lists do what was pressed, to the line it was pressed on; two at one setting hear of each other. */
class AdministrationIT extends Journey {

    @Test
    void a_token_is_ended_after_a_question_and_no_other() {
        String first = issue();
        String second = issue();
        Page tokens = open("admin/tokens.xhtml");
        tokens.locator("[id='list:text']").fill("agent2");
        tokens.locator("[id='list:filter']").click();
        assertThat(line(tokens, second)).isVisible();
        line(tokens, first).locator("[data-command]").click();
        tokens.locator("dialog.sure .btn.primary").click();
        assertThat(line(tokens, first).locator("[data-command]")).hasCount(0);
        assertThat(line(tokens, second).locator("[data-command]")).hasCount(1);
    }

    @Test
    void a_job_is_switched_off_and_on_again() {
        Page jobs = open("admin/jobs.xhtml");
        Locator job = line(jobs, "visitor-day-end");
        job.locator("[data-command='disableJob']").click();
        job.locator("[data-command='enableJob']").click();
        assertThat(job.locator("[data-command='disableJob']")).isVisible();
    }

    @Test
    void the_slower_of_two_at_a_setting_hears_of_the_other_and_stores_theirs_on_second_thought() {
        Page slow = open("admin/settings.xhtml");
        Page fast = open("admin/settings.xhtml");
        Locator theirs = number(fast);
        String shipped = theirs.locator("input").inputValue();
        store(theirs, "7");
        assertThat(theirs.locator("[data-command], button")).hasCount(2);
        Locator mine = number(slow);
        store(mine, "8");
        assertThat(mine.locator("[role='alert']")).containsText("系统管理员");
        assertThat(mine.locator("input")).hasValue("8");
        mine.locator("button").first().click();
        assertThat(mine.locator("[role='alert']")).hasCount(0);
        slow.reload();
        assertThat(number(slow).locator("input")).hasValue("8");
        store(number(slow), shipped);
    }

    @Test
    void the_directory_finds_while_one_types() {
        Page directory = as("agent").newPage();
        directory.navigate(desk.url + "directory/list.xhtml");
        Locator people = directory.locator("[id='directory:people'] tbody tr");
        String sought = people.first().locator("strong").textContent();
        int before = people.count();
        directory.locator("[id='directory:typed']").pressSequentially(sought);
        directory.waitForFunction(
                "n => document.querySelectorAll('[id=\"directory:people\"] tbody tr').length !== n", before);
        assertThat(people.first()).containsText(sought);
    }

    private Page open(String path) {
        Page page = as("admin").newPage();
        page.navigate(desk.url + path);
        return page;
    }

    private String issue() {
        String name = some("T");
        Page page = open("admin/token.xhtml");
        page.locator("[id='issue:username']").fill("agent2");
        page.locator("[id='issue:username']").press("Tab");
        page.locator("[id='issue:scopes'] label").first().click();
        page.locator("[id='issue:name']").fill(name);
        page.locator("[id='issue:go']").click();
        assertThat(page.locator("#issued-token")).isVisible();
        return name;
    }

    private static Locator line(Page page, String text) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator number(Page settings) {
        return settings.locator(".setting", new Page.LocatorOptions().setHasText("撤销"))
                .first();
    }

    private static void store(Locator setting, String value) {
        setting.locator("input").fill(value);
        setting.locator("button").first().click();
    }
}
