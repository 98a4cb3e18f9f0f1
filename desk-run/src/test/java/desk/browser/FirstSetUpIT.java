package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import desk.run.DataDirectory;
import desk.run.DeskInstance;
import desk.run.Setup;
import desk.run.TestHome;
import desk.run.micro.JvmFlags;
import desk.run.micro.Listening;
import desk.run.postgres.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first start of an empty Desk, with two people who hold the same link. */
class FirstSetUpIT extends Journey {
    private static final String TOKEN = "the-link-of-the-first-start-of-an-empty-des";
    private static final String CHOSEN = "一句足够长的话 as a password";
    private static DeskInstance empty;

    @BeforeAll
    static void anEmptyDesk() throws Exception {
        Path data = TestHome.home().data().resolve("empty");
        DataDirectory.delete(data);
        Setup setup = Setup.run(
                TestHome.home(), data, Listening.loopback(Listening.freePort()), Optional.empty(), data.resolve("key"));
        empty = DeskInstance.start(setup.with(JvmFlags.QUICK));
        try (Connection connection = empty.database().connect();
                PreparedStatement sql = connection.prepareStatement(
                        "insert into one_time_link (token_hash, purpose, created_at, expires_at)"
                                + " values (?, 'FIRST_ADMIN', now(), now() + interval '1 hour')")) {
            sql.setBytes(1, MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.US_ASCII)));
            sql.executeUpdate();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (empty != null) {
            empty.close();
        }
    }

    @Test
    void of_two_with_the_same_link_one_becomes_the_administrator_and_the_other_is_told() throws Exception {
        Page one = filledIn("first.one");
        Page other = filledIn("first.two");
        assertEquals(List.of(), Axe.everything(one));
        Stream.of(one, other).forEach(page -> page.evaluate("document.getElementById('setup:create').click()"));

        one.locator("[data-menu='account-menu'], .toast").first().waitFor();
        boolean oneWon = one.locator("[data-menu='account-menu']").count() == 1;
        Page winner = oneWon ? one : other;
        Page late = oneWon ? other : one;
        assertThat(winner.locator("[data-menu='account-menu']")).isVisible();
        assertThat(late.locator(".toast")).containsText("链接");
        late.reload();
        assertThat(late.locator("[id='setup:create']")).hasCount(0);
        assertEquals(1, accounts(empty.database()));
    }

    private Page filledIn(String username) {
        Page page = stranger().newPage();
        page.navigate(empty.url() + "setup.xhtml?token=" + TOKEN);
        assertThat(page).hasURL(empty.url() + "security/setup.xhtml");
        page.locator("[id='setup:username']").fill(username);
        page.locator("[id='setup:displayName']").fill("首位管理员");
        page.locator("[id='setup:password']").fill(CHOSEN);
        page.locator("[id='setup:repeated']").fill(CHOSEN);
        return page;
    }

    private static int accounts(Database database) throws Exception {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from account")) {
            row.next();
            return row.getInt(1);
        }
    }
}
