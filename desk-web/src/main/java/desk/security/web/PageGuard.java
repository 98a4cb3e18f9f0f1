package desk.security.web;

import desk.security.service.KnownAccount;
import desk.shared.service.Caller;
import desk.shared.service.CurrentCaller;
import desk.shared.web.PageRegister;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands before every page: says who is asking, sends those who are not signed in to the sign-in page and back, and opens a
 * page only to those whose permissions it declares.
 */
public class PageGuard extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(PageGuard.class.getName());
    private static final Set<String> BACKGROUND = Set.of("/session", "/push", "/drafts", "/look");

    @Inject
    transient DeskSession sessions;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient PageRegister pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = SecurityPages.pathOf(request);
        if (SecurityPages.isApi(path) || SecurityPages.isResource(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<KnownAccount> account = sessions.account(request);
        caller.become(account.map(KnownAccount::caller).orElse(Caller.NOBODY).from(ClientAddress.of(request)));
        if (path.equals(SecurityPages.SETUP) && !SetupLink.isInHand(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // the page itself would begin a session for anybody
        } else if (pages.isOpen(path)) {
            boolean stranger = request.getSession(false) == null;
            chain.doFilter(request, response);
            if (stranger) {
                sessions.forgetPassing(request);
            }
        } else if (account.isEmpty()) {
            Denial.signIn(request, response);
        } else if (account.get().mustChangePassword() && !SecurityPages.isForNewPassword(path)) {
            Denial.goTo(SecurityPages.PASSWORD, request, response);
        } else if (path.endsWith(".xhtml") && !pages.opens(path, caller.get())) {
            LOG.log(Level.FINE, "{0} is not open to the caller, or declares no right", path);
            Denial.forbidden(request, response);
        } else {
            noteActivity(request, path);
            chain.doFilter(request, response);
        }
    }

    private void noteActivity(HttpServletRequest request, String path) {
        if (request.getHeader("X-Desk-Background") == null
                && BACKGROUND.stream().noneMatch(quiet -> path.equals(quiet) || path.startsWith(quiet + "/"))) {
            sessions.touch(request);
        }
    }
}
