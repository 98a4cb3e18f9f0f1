package desk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import desk.run.DeskInstance;
import desk.run.SharedDesk;
import desk.run.postgres.Database;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Chromium and one Desk with sample data for all browser tests of a run. {@code -Ddesk.url=…} takes a demo that runs
 * already, for whoever writes tests.
 */
final class Browsing {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static Browsing all;

    final String url;
    final Browser browser;
    final Map<String, String> signedIn = new HashMap<>();

    private Browsing() throws Exception {
        url = Optional.ofNullable(System.getProperty("desk.url")).orElseGet(Browsing::ownDesk);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driver()));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser"));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    static synchronized Browsing get() throws Exception {
        if (all == null) {
            all = new Browsing();
        }
        return all;
    }

    private static String ownDesk() {
        return desk().url().toString();
    }

    private static DeskInstance desk() {
        try {
            return SharedDesk.get();
        } catch (Exception e) {
            throw new IllegalStateException("no Desk to look at", e);
        }
    }

    /** Under the Desk that is looked at; for a demo that runs already, named as the server has it in {@code desk.db.*}. */
    static Database database() {
        if (System.getProperty("desk.url") == null) {
            return desk().database();
        }
        return new Database(
                System.getProperty("desk.db.url"),
                System.getProperty("desk.db.user"),
                System.getProperty("desk.db.password"));
    }

    private static Map<String, String> driver() {
        String node = Optional.ofNullable(System.getenv("PLAYWRIGHT_NODEJS_PATH"))
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "node"))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no Node.js: ./desk test finds or fetches one"));
        return Map.of("PLAYWRIGHT_NODEJS_PATH", node, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }

    private static Path chromium() {
        return Path.of(Optional.ofNullable(System.getProperty("desk.chromium"))
                .or(() -> Optional.ofNullable(System.getenv("DESK_CHROMIUM")))
                .orElse("/usr/bin/chromium"));
    }
}
