package desk.security.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The session's clock for the page's idle warning: {@code GET} tells the seconds left and extends nothing, {@code POST} says
 * that somebody is there, {@code DELETE} that nobody was. 401 when the session is over.
 */
@WebServlet("/session")
public class SessionServlet extends HttpServlet {

    @Inject
    transient DeskSession sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write("{\"seconds\":" + sessions.remainingSeconds(request.getSession(false)) + "}");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.touch(request);
        doGet(request, response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
