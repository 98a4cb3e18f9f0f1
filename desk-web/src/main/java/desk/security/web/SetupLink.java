package desk.security.web;

import desk.security.service.FirstAdministrator;
import desk.shared.web.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The one-time link of the first start: keeps its token in the session and takes it out of the address at once. Only a link
 * that is open now gets a session; anything else is not found and leaves nothing behind.
 */
@WebServlet("/setup.xhtml")
public class SetupLink extends HttpServlet {

    static final String TOKEN = "desk.setup-token";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    transient FirstAdministrator first;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("token");
        if (token != null) {
            if (!WELL_FORMED.matcher(token).matches() || !first.isOpen(token)) {
                refuse(response);
                return;
            }
            request.getSession(true).setAttribute(TOKEN, token);
        }
        Denial.redirect(request.getContextPath() + SecurityPages.SETUP, request, response);
    }

    /** Whether the browser came by a good link. */
    static boolean isInHand(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TOKEN) != null;
    }

    /** In plain words: a page would begin a session. */
    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(texts.of("security.setup.closed"));
    }
}
