package desk.security.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The one-time link of the first start: keeps its token in the session and takes it out of the address at once. */
@WebServlet("/setup.xhtml")
public class SetupLink extends HttpServlet {

    static final String TOKEN = "desk.setup-token";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("token");
        if (token != null) {
            request.getSession(true).setAttribute(TOKEN, token);
        }
        Denial.redirect(request.getContextPath() + SecurityPages.SETUP, request, response);
    }
}
