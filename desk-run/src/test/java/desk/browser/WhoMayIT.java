package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in and where to. */
class WhoMayIT extends Journey {

    @Test
    void a_wrong_password_is_told_in_words_beside_the_form() {
        Page page = stranger().newPage();
        page.navigate(desk.url);
        signIn(page, "manager", "not-the-password");
        assertThat(page.locator("[role='alert']").first()).containsText("密码");
        assertThat(page.locator("[id='signIn:username']")).hasValue("manager");
    }

    @Test
    void a_sample_account_of_the_demo_signs_in_with_one_press() {
        Page page = stranger().newPage();
        page.navigate(desk.url);
        page.locator("[data-command='signInAs']").getByText("supervisor").click();
        assertThat(page.locator("[data-menu='account-menu']")).containsText("孙丽华");
    }

    @ParameterizedTest
    @CsvSource({
        "host, admin/users.xhtml",
        "host, visitor/badges.xhtml",
        "kiosk, admin/audit.xhtml",
        "kiosk, visitor/register.xhtml",
        "manager, admin/users.xhtml",
        "agent, admin/settings.xhtml"
    })
    void a_page_of_others_is_refused(String account, String path) {
        Page page = as(account).newPage();
        assertEquals(403, page.navigate(desk.url + path).status());
    }

    @Test
    void a_colleague_takes_over_with_a_pin() {
        BrowserContext context = stranger();
        Page page = context.newPage();
        page.navigate(desk.url);
        signIn(page, "agent2", PASSWORD);
        assertThat(page.locator("[data-menu='account-menu']")).containsText("何静");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.navigate(desk.url);
        signIn(page, "agent", PASSWORD);
        assertThat(page.locator("[data-menu='account-menu']")).containsText("周敏");
        page.navigate(desk.url + "security/switch.xhtml");
        page.locator("[id='takeOver:pin']").fill("318624");
        page.locator("[id='takeOver:go']").click();
        assertThat(page.locator("[data-menu='account-menu']")).containsText("何静");
    }
}
