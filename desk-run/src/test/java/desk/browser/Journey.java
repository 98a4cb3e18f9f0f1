package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A walk through the pages as a person makes it. Whatever a page did against its own policy or broke in a script fails the walk. */
@ExtendWith(Evidence.class)
abstract class Journey {
    static final String PASSWORD = "desk-demo";
    private static final int PATIENCE_MS = 15_000;
    /** How a browser notes an answer that says no: walks ask for such answers on purpose. */
    private static final Pattern REFUSED = Pattern.compile(
            "Failed to load resource: .* status of (401|403|404|410|413|422|500) .*"
                    + "|WebSocket connection to .*/push' failed: (HTTP Authentication failed|.*response code: 40[13]).*");

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    Browsing desk;

    @BeforeEach
    void begin() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        desk = Browsing.get();
    }

    @AfterEach
    void end() {
        leave();
        List<String> told = List.copyOf(complaints);
        complaints.clear();
        assertEquals(List.of(), told);
    }

    /** Every window is closed after a walk; what is still being kept of its forms arrives before the next walk begins. */
    void leave() {
        open.stream().map(BrowserContext::pages).flatMap(List::stream).forEach(Journey::settle);
        open.forEach(BrowserContext::close);
        open.clear();
    }

    private static void settle(Page page) {
        try {
            page.evaluate("window.desk?.saveDraftsNow?.()");
        } catch (PlaywrightException left) {
            // On its way to another page, or closed by the walk itself: nothing of it is waiting.
            return;
        }
    }

    List<BrowserContext> windows() {
        return List.copyOf(open);
    }

    /** Nobody yet: a browser that was never here. */
    BrowserContext stranger() {
        return context(new Browser.NewContextOptions());
    }

    /** Signed in as an account of the sample data, once in a run. */
    BrowserContext as(String account) {
        String state = desk.signedIn.computeIfAbsent(account, this::signedIn);
        return context(new Browser.NewContextOptions().setStorageState(state));
    }

    private String signedIn(String account) {
        BrowserContext context = stranger();
        Page page = context.newPage();
        page.navigate(desk.url);
        signIn(page, account, PASSWORD);
        assertThat(page.locator("[data-menu='account-menu']")).isVisible();
        return context.storageState();
    }

    static void signIn(Page page, String account, String password) {
        page.locator("[id='signIn:username']").fill(account);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:go']").click();
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context =
                desk.browser.newContext(options.setLocale("zh-CN").setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")
                            && !REFUSED.matcher(message.text()).matches()
                    || message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        open.add(context);
        return context;
    }

    /** The board with an empty form: a draft of an earlier walk is gone. */
    Page board(BrowserContext context) {
        context.request()
                .delete(
                        desk.url + "drafts/visit?record=new",
                        RequestOptions.create().setHeader("X-Desk-Draft", "1").setHeader("X-Desk-Request", "1"));
        Page page = context.newPage();
        page.navigate(desk.url + "visitor/board.xhtml");
        assertThat(page.locator("#desk-live")).hasAttribute("data-state", "live");
        return page;
    }

    /** Lets somebody in with the mouse; {@code things} are carried in, one a line. */
    static void letIn(Page board, String name, String things) {
        fillIn(board, name);
        if (!things.isEmpty()) {
            board.locator(".door-form details.more summary").click();
            board.locator("[id='door:things']").fill(things);
        }
        board.locator("[id='door:checkIn']").click();
        assertThat(card(board, "IN", name)).isVisible();
    }

    /** What the house asks of a visitor, typed into the form and not sent. */
    static void fillIn(Page board, String name) {
        board.locator("[id='door:name']").fill(name);
        board.locator("[id='door:phone']").fill(somePhone());
        board.locator("[id='door:purpose']").fill("送文件");
    }

    static Locator card(Page board, String state, String name) {
        return board.locator(
                ".column[data-state='" + state + "'] li.bcard", new Page.LocatorOptions().setHasText(name));
    }

    /** A name and a number nobody else of this run has. */
    static String some(String word) {
        return word
                + Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36), 36)
                        .toUpperCase(Locale.ROOT);
    }

    static String somePhone() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
