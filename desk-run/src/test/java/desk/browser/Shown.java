package desk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/**
 * One page as one account sees it.
 *
 * @param page the file below {@code webapp}
 * @param as what tells it from other sights of the same page
 * @param account who looks; null for somebody who has not signed in
 * @param status what the server answers
 * @param way how it is opened
 */
record Shown(String page, String as, String account, int status, Way way) {
    private static final int OK = 200;

    /** Opens the page in a tab; {@code desk} is the address of the application, ending in a slash. */
    interface Way {
        Response open(Page tab, String desk);
    }

    static Shown of(String page, String account) {
        return at(page, "", account, page);
    }

    static Shown at(String page, String as, String account, String address) {
        return new Shown(page, as, account, OK, (tab, desk) -> tab.navigate(desk + address));
    }

    static Shown by(String page, String as, String account, Way way) {
        return new Shown(page, as, account, OK, way);
    }

    static Shown refused(int status, String account, Way way) {
        String file = switch (status) {
            case 410 -> "expired";
            case 413 -> "other";
            default -> Integer.toString(status);
        };
        return new Shown("WEB-INF/errorpages/" + file + ".xhtml", "", account, status, way);
    }

    @Override
    public String toString() {
        return as.isEmpty() ? page : page + " (" + as + ")";
    }
}
