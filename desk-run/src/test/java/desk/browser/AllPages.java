package desk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import desk.run.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every page of the application with who may see it and how it is opened. A new page needs a line here, or {@link PagesIT}
 * fails: what is looked at is compared with the files.
 */
final class AllPages {
    private static final Path SOURCES = TestHome.home().root().resolve("desk-web/src/main/webapp");

    private AllPages() {}

    static Stream<Shown> everySight() {
        return Stream.of(open(), agents(), visits(), administration(), refusals())
                .flatMap(List::stream);
    }

    private static List<Shown> open() {
        return List.of(
                Shown.of("security/sign-in.xhtml", null),
                new Shown(
                        "security/setup.xhtml",
                        "without the link",
                        null,
                        404,
                        (tab, desk) -> tab.navigate(desk + "security/setup.xhtml")));
    }

    private static List<Shown> agents() {
        return List.of(
                Shown.at("index.xhtml", "", "agent", ""),
                Shown.of("visitor/board.xhtml", "agent"),
                Shown.of("directory/list.xhtml", "agent"),
                Shown.by(
                        "directory/list.xhtml",
                        "a department",
                        "agent",
                        first("directory/list.xhtml", ".tree li li a")),
                Shown.of("security/account.xhtml", "agent"),
                Shown.of("security/password.xhtml", "agent"),
                Shown.of("security/switch.xhtml", "agent"));
    }

    private static List<Shown> visits() {
        return List.of(
                Shown.of("visitor/register.xhtml", "supervisor"),
                Shown.at(
                        "visitor/register.xhtml",
                        "nothing found",
                        "supervisor",
                        "visitor/register.xhtml?to=2001-01-01"),
                visit("EXPECTED"),
                visit("IN"),
                visit("OUT"),
                visit("REFUSED"),
                Shown.of("visitor/mine.xhtml", "host"),
                Shown.of("visitor/badges.xhtml", "supervisor"));
    }

    private static Shown visit(String state) {
        return Shown.by(
                "visitor/story.xhtml",
                state,
                "supervisor",
                first("visitor/register.xhtml?states=" + state, ".register tbody a"));
    }

    private static List<Shown> administration() {
        return List.of(
                Shown.of("admin/users.xhtml", "admin"),
                Shown.at("admin/user.xhtml", "new", "admin", "admin/user.xhtml"),
                Shown.by("admin/user.xhtml", "one", "admin", first("admin/users.xhtml", ".ui-datatable tbody a")),
                Shown.of("admin/roles.xhtml", "admin"),
                Shown.of("admin/tokens.xhtml", "admin"),
                Shown.of("admin/token.xhtml", "admin"),
                Shown.of("admin/settings.xhtml", "admin"),
                Shown.of("admin/jobs.xhtml", "admin"),
                Shown.of("admin/audit.xhtml", "supervisor"),
                Shown.of("admin/erasure.xhtml", "admin"),
                Shown.of("api/index.xhtml", "admin"));
    }

    private static List<Shown> refusals() {
        return List.of(
                Shown.refused(403, "agent", (tab, desk) -> tab.navigate(desk + "admin/settings.xhtml")),
                Shown.refused(404, "agent", (tab, desk) -> tab.navigate(desk + "nowhere")),
                Shown.refused(410, "agent", AllPages::expired),
                Shown.refused(413, "agent", AllPages::tooLong),
                Shown.refused(500, "agent", AllPages::broken));
    }

    private static Shown.Way first(String list, String link) {
        return (tab, desk) -> {
            tab.navigate(desk + list);
            return tab.navigate(
                    tab.locator(link).first().evaluate("a => a.href").toString());
        };
    }

    /** A form of a page the server has forgotten, sent as a whole page. */
    private static Response expired(Page tab, String desk) {
        tab.navigate(desk + "security/account.xhtml");
        tab.evaluate("document.querySelector('#everywhere [name=\"jakarta.faces.ViewState\"]').value = '1:1'");
        Response said = tab.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> tab.evaluate("document.getElementById('everywhere').submit()"));
        tab.locator(".sheet").waitFor();
        return said;
    }

    /** More than any form takes, sent as a whole page. */
    private static Response tooLong(Page tab, String desk) {
        tab.navigate(desk + "security/account.xhtml");
        tab.evaluate("""
                form => {
                    const much = document.createElement('textarea');
                    much.name = 'much';
                    much.value = 'x'.repeat(3000000);
                    document.getElementById(form).append(much);
                }""", "everywhere");
        Response said = tab.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> tab.evaluate("document.getElementById('everywhere').submit()"));
        tab.locator(".sheet").waitFor();
        return said;
    }

    /** What nobody foresees: a table is not there. */
    private static Response broken(Page tab, String desk) {
        try (Connection connection = Browsing.database().connect();
                Statement sql = connection.createStatement()) {
            sql.execute("alter table organisation rename to organisation_away");
            try {
                return tab.navigate(desk + "directory/list.xhtml");
            } finally {
                sql.execute("alter table organisation_away rename to organisation");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files a person can come to see: all pages, and the error pages behind {@code WEB-INF}. */
    static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("WEB-INF/") || name.startsWith("WEB-INF/errorpages/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
