package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the register's address may say: dates, states, a place in the list, a saved search; never whom it is about. */
class RegisterAddressIT extends Journey {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(strings = {"欧阳慧敏", "13987654321", "京A88888"})
    void no_address_carries_a_name_a_phone_or_a_plate_that_was_typed(String typed) {
        Page register = as("supervisor").newPage();
        List<String> asked = new ArrayList<>();
        register.onRequest(request -> asked.add(URLDecoder.decode(request.url(), StandardCharsets.UTF_8)));
        register.navigate(desk.url + "visitor/register.xhtml");
        register.locator("[id='register:from']").fill("2026-01-05");
        register.locator("[id='register:to']").fill("2026-01-31");
        register.locator("[id='register:states'] label").first().click();
        register.locator("[id='register:typed']").fill(typed);
        register.locator("[id='register:apply']").click();
        assertThat(register).hasURL(desk.url + "visitor/register.xhtml?from=2026-01-05&to=2026-01-31&states=EXPECTED");
        assertThat(register.locator("[id='register:typed']")).hasValue(typed);
        assertEquals(
                List.of(), asked.stream().filter(each -> each.contains(typed)).toList());
    }

    @Test
    void the_address_opens_the_same_place_again_and_a_saved_search_by_its_id() {
        Page register = as("supervisor").newPage();
        register.navigate(desk.url + "visitor/register.xhtml?states=OUT");
        String first = register.locator("table.register tbody tr").first().innerText();
        register.locator(".pager .btn").last().click();
        assertThat(register).hasURL(Pattern.compile("\\?states=OUT&cursor=-[0-9TZ:.-]+~" + ID + "$"));
        String second = register.locator("table.register tbody tr").first().innerText();
        register.reload();
        assertEquals(second, register.locator("table.register tbody tr").first().innerText());
        assertNotEquals(first, second);

        register.locator("[id='register:typed']").fill("司空图");
        register.locator("details.tools summary").click();
        register.locator("[id='register:viewName']").fill(some("常用"));
        register.locator("[id='register:saveView']").click();
        assertThat(register).hasURL(Pattern.compile("\\?view=" + ID + "$"));
        register.reload();
        assertThat(register.locator("[id='register:typed']")).hasValue("司空图");
    }
}
