package desk.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a request is turned away, in the form its sender understands: a page, a Faces ajax call, or a script's fetch. */
final class Denial {

    private Denial() {}

    /** To the sign-in page and back; a script is told 401. */
    static void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPage(request)) {
            redirect(ReturnPath.signIn(request), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** To another page first; a script is told 403. */
    static void goTo(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPage(request)) {
            redirect(request.getContextPath() + page, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The 403 page; an ajax call opens its page anew and lands there. */
    static void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isAjax(request)) {
            redirect(request.getRequestURI(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The Location is a path: behind a proxy the server does not know its own address. */
    static void redirect(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isAjax(request)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", path);
            return;
        }
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                        + path.replace("&", "&amp;").replace("\"", "&quot;") + "\"/></partial-response>");
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = SecurityPages.pathOf(request);
        return path.endsWith(".xhtml") || !path.contains(".") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
