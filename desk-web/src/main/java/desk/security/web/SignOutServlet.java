package desk.security.web;

import desk.security.domain.SecurityPermissions;
import desk.security.service.OwnAccount;
import desk.shared.service.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signing out: {@code POST /sign-out}. The session ends, the browser forgets what it cached, the sign-in page opens. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    @Inject
    transient DeskSession sessions;

    @Inject
    transient OwnAccount own;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (caller.get().may(SecurityPermissions.OWN_ACCOUNT)) {
            own.signedOut();
        }
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        Denial.redirect(request.getContextPath() + SecurityPages.SIGN_IN, request, response);
    }
}
