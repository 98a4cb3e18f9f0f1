package desk.security.web;

import desk.security.service.ApiTokens;
import desk.shared.service.Caller;
import desk.shared.service.CurrentCaller;
import desk.shared.web.Problem;
import desk.shared.web.rest.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Stands before the API: only a bearer token opens it, never the browser's session, so that no page of another site can use
 * it with a person's cookies. A good token is never slowed; wrong ones slow their address. The description of the API is open.
 */
public class ApiGuard extends HttpFilter {

    private static final String OPEN = "/api/openapi.json";
    private static final String SCHEME = "Bearer ";

    @Inject
    transient ApiTokens tokens;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = SecurityPages.pathOf(request);
        if (!SecurityPages.isApi(path)) {
            chain.doFilter(request, response);
            return;
        }
        String address = ClientAddress.of(request);
        if (path.equals(OPEN)) {
            caller.become(Caller.NOBODY.from(address));
            chain.doFilter(request, response);
            return;
        }
        String token = token(request);
        Optional<Caller> who;
        try {
            who = token == null ? Optional.empty() : tokens.caller(token, address);
        } catch (IllegalStateException databaseAway) {
            Problems.answer(request, databaseAway).send(request, response);
            return;
        }
        if (who.isPresent()) {
            caller.become(who.get());
            chain.doFilter(request, response);
        } else {
            refusal(token, address).header("Cache-Control", "no-store").send(request, response);
        }
    }

    private Problem refusal(String token, String address) {
        if (token == null) {
            return Problem.of(401, "api.unauthorized").header("WWW-Authenticate", "Bearer realm=\"desk\"");
        }
        long pause = tokens.failed(address);
        return pause == 0
                ? Problem.of(401, "api.token-invalid")
                        .header("WWW-Authenticate", "Bearer realm=\"desk\", error=\"invalid_token\"")
                : Problem.of(429, "api.token-slow", pause).header("Retry-After", Long.toString(pause));
    }

    private static String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
