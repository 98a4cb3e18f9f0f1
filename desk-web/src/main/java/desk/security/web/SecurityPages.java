package desk.security.web;

import desk.security.domain.SecurityPermissions;
import desk.shared.web.NavEntry;
import desk.shared.web.PageRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;

/** The pages of this feature, what they need, and what is open to those who have not signed in. */
@ApplicationScoped
public class SecurityPages implements PageRights {

    static final String SIGN_IN = "/security/sign-in.xhtml";
    static final String SETUP = "/security/setup.xhtml";
    static final String PASSWORD = "/security/password.xhtml";

    private static final Set<String> OPEN =
            Set.of(SIGN_IN, SETUP, "/setup.xhtml", "/look", "/sign-out", "/health", "/favicon.ico", "/robots.txt");
    private static final Set<String> FOR_NEW_PASSWORD = Set.of(PASSWORD, "/session", "/drafts");

    @Override
    public Map<String, String> rights() {
        return Map.of(
                "/security/account.xhtml",
                SecurityPermissions.OWN_ACCOUNT,
                PASSWORD,
                SecurityPermissions.OWN_ACCOUNT,
                "/security/switch.xhtml",
                SecurityPermissions.OWN_ACCOUNT,
                "/admin/user.xhtml",
                SecurityPermissions.ACCOUNT_MANAGE,
                "/admin/users.xhtml",
                SecurityPermissions.ACCOUNT_MANAGE + "|" + SecurityPermissions.ACCOUNT_UNLOCK,
                "/admin/token.xhtml",
                SecurityPermissions.TOKEN_MANAGE);
    }

    @Override
    public Set<String> open() {
        return Set.of(
                SIGN_IN,
                SETUP,
                "/setup.xhtml",
                "/look",
                "/sign-out",
                "/health",
                "/health/live",
                "/health/ready",
                "/favicon.ico");
    }

    @Produces
    NavEntry users() {
        return entry("admin.users.title", "users", SecurityPermissions.ACCOUNT_UNLOCK, 900);
    }

    @Produces
    NavEntry roles() {
        return entry("admin.roles.title", "roles", SecurityPermissions.ROLE_MANAGE, 910);
    }

    @Produces
    NavEntry tokens() {
        return entry("admin.tokens.title", "tokens", SecurityPermissions.TOKEN_MANAGE, 920);
    }

    /** What tokens are for, to read. */
    @Produces
    NavEntry api() {
        return new NavEntry("admin", "admin", "api.page.title", "/api/index", SecurityPermissions.TOKEN_MANAGE, 925);
    }

    @Produces
    NavEntry settings() {
        return entry("admin.settings.title", "settings", SecurityPermissions.SETTING_MANAGE, 930);
    }

    @Produces
    NavEntry jobs() {
        return entry("admin.jobs.title", "jobs", SecurityPermissions.JOB_MANAGE, 940);
    }

    @Produces
    NavEntry audit() {
        return entry("admin.audit.title", "audit", SecurityPermissions.AUDIT_READ, 950);
    }

    @Produces
    NavEntry erasure() {
        return entry("admin.erasure.title", "erasure", SecurityPermissions.PERSONAL_DATA_ERASE, 960);
    }

    private static NavEntry entry(String label, String page, String permission, int order) {
        return new NavEntry("admin", "admin", label, "/admin/" + page, permission, order);
    }

    /** The path below the context root; the home page where there is none. */
    static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() || path.equals("/") ? "/index.xhtml" : path;
    }

    /** What tokens open and sessions do not. The page that tells people of the API is a page like others. */
    static boolean isApi(String path) {
        return path.startsWith("/api/") && !path.endsWith(".xhtml");
    }

    static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }

    static boolean isForNewPassword(String path) {
        return FOR_NEW_PASSWORD.contains(path) || path.startsWith("/drafts/");
    }
}
