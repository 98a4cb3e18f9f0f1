package desk.security.web;

import desk.security.service.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;

/** Knows a browser again, and nothing else: 256 random bits; the server keeps only their hash. */
final class DeviceCookie {

    private static final String NAME = "desk-device";
    private static final int A_YEAR = 365 * 24 * 3600;

    private DeviceCookie() {}

    /** The browser's mark, or null when it has none. */
    static String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie ->
                        NAME.equals(cookie.getName()) && cookie.getValue().matches("[A-Za-z0-9_-]{43}"))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The browser's mark, given now when it has none. */
    static String readOrGive(HttpServletRequest request, HttpServletResponse response) {
        String known = read(request);
        if (known != null) {
            return known;
        }
        Cookie cookie = new Cookie(NAME, Secrets.token());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure() || ClientAddress.isBehindProxy());
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        return cookie.getValue();
    }
}
