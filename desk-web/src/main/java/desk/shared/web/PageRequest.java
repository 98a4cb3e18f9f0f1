package desk.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests our own pages make from those another site could make with a person's cookies. */
public final class PageRequest {

    /** Our scripts send it; another site cannot without asking first, and is refused. */
    public static final String HEADER = "X-Desk-Request";

    private PageRequest() {}

    /** True when one of our scripts sent it. */
    public static boolean isOurs(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }
}
