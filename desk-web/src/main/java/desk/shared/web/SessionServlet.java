package desk.shared.web;

import desk.shared.service.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * The idle warning's other end: {@code POST /session} says somebody is there (204, or 401 when the session is already over),
 * {@code DELETE /session} ends it because nobody was. Drafts stay.
 */
@WebServlet("/session")
public class SessionServlet extends HttpServlet {

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        boolean there = PageRequest.isOurs(request) && caller.get().isSomebody();
        response.setStatus(there ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (PageRequest.isOurs(request) && session != null) {
            session.invalidate();
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
