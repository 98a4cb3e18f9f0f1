package desk.shared.web;

import desk.shared.service.CurrentCaller;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Changes language or theme: {@code POST /look} with {@code language} or {@code theme}. The page then shows it by itself. */
@WebServlet("/look")
public class LookServlet extends HttpServlet {

    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    transient Looks looks;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Event<LookChosen> chosen;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (!PageRequest.isOurs(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Look look = wanted(request, looks.look());
        looks.use(look);
        response.addCookie(cookie(look, request));
        if (caller.get().isSomebody()) {
            chosen.fire(new LookChosen(caller.get().accountId(), look));
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static Look wanted(HttpServletRequest request, Look now) {
        String language = request.getParameter("language");
        String theme = request.getParameter("theme");
        return new Look(
                Look.isLanguage(language) ? language : now.language(), Look.isTheme(theme) ? theme : now.theme());
    }

    private static Cookie cookie(Look look, HttpServletRequest request) {
        Cookie cookie = new Cookie(Looks.COOKIE, look.toString());
        cookie.setPath(request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
