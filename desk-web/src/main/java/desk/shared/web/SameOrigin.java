package desk.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site's page sends with a person's cookies: a request that changes something must come from a page of
 * this host, as the browser says, or carry our scripts' own header where no browser speaks. The API takes no cookies and is
 * left alone. Beside it stands the token that Faces puts into every form.
 */
public class SameOrigin extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || isApi(request) || comesFromUs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        String info = request.getPathInfo();
        return (request.getServletPath() + (info == null ? "" : info)).startsWith("/api/v1/");
    }

    private static boolean comesFromUs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            String scheme = OwnOrigin.scheme(request.getHeader("X-Forwarded-Proto"), request.isSecure());
            return OwnOrigin.is(origin, scheme, request.getHeader("Host"));
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? PageRequest.isOurs(request) || isFaces(request) : site.equals("same-origin");
    }

    /** Faces checks the state token of its own forms. */
    private static boolean isFaces(HttpServletRequest request) {
        return request.getServletPath().endsWith(".xhtml");
    }
}
