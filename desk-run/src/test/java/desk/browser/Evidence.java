package desk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What stood on the screens when a walk failed: pictures under {@code target/browser}, and in the log what the page told its
 * reader, as a log is often all there is.
 */
final class Evidence implements AfterTestExecutionCallback {
    /** Everything a page says back: faults beside fields, notes, toasts, and what the fields hold. */
    private static final String TOLD = """
            () => [...document.querySelectorAll('.field.error, [role=alert], [role=status], .draft-note, .note, .ui-growl-message')]
                .filter(e => e.offsetParent && e.innerText.trim()).map(e => e.innerText.trim().replace(/\\s+/g, ' '))
                .concat([...document.querySelectorAll('form input, form textarea')]
                    .filter(e => e.value && !/password|Faces|nonce/.test(e.type + e.name)).map(e => e.name + '=' + e.value))
                .join('\\n    ')""";

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        Journey walk = (Journey) context.getRequiredTestInstance();
        String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        List<Page> pages = walk.windows().stream()
                .map(BrowserContext::pages)
                .flatMap(List::stream)
                .toList();
        for (int i = 0; i < pages.size(); i++) {
            keep(pages.get(i), Path.of("target", "browser", name.replaceAll("\\W+", "_") + "-" + i + ".png"));
        }
    }

    private static void keep(Page page, Path picture) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            System.err.println(picture + " shows " + page.url() + "\n    " + page.evaluate(TOLD));
            System.err.println(page.context().pages().size() + " pages; asked last: "
                    + page.evaluate(
                            "performance.getEntriesByType('resource').slice(-8).map(e => Math.round(e.startTime)"
                                    + " + ' ' + new URL(e.name).pathname).join(', ')"));
        } catch (PlaywrightException gone) {
            System.err.println(picture + " could not be taken: " + gone.getMessage());
        }
    }
}
