package desk.security.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from. Behind a proxy ({@code desk.behind.proxy=true}) the proxy's own entry in X-Forwarded-For counts,
 * the last one: what stands before it anybody could have written.
 */
final class ClientAddress {

    private static final int LONGEST = 45;

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        String forwarded = isBehindProxy() ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null) {
            return request.getRemoteAddr();
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? request.getRemoteAddr() : last;
    }

    static boolean isBehindProxy() {
        return Boolean.getBoolean("desk.behind.proxy");
    }
}
