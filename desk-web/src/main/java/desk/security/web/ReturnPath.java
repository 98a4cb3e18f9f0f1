package desk.security.web;

import desk.shared.web.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after signing in: a page of ours or nowhere, so that a link cannot lead somebody elsewhere. */
final class ReturnPath {

    private static final String PAGE = "(/[a-z0-9-]+){1,4}\\.xhtml(\\?[A-Za-z0-9._~%&=+,:-]{0,400})?";

    private ReturnPath() {}

    /** The page and query of a request below the context root; null for the home page and for what is no page. */
    static String of(HttpServletRequest request) {
        return safe(request.getServletPath() + Asked.query(request));
    }

    /** The path when it is a page of ours, else null. */
    static String safe(String path) {
        if (path == null || !path.matches(PAGE)) {
            return null;
        }
        return path.startsWith("/security/") || path.startsWith("/index.") || path.startsWith("/setup.") ? null : path;
    }

    /** The sign-in page's address that leads back here. */
    static String signIn(HttpServletRequest request) {
        String back = of(request);
        return request.getContextPath()
                + SecurityPages.SIGN_IN
                + (back == null ? "" : "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
