package desk.shared.service;

import java.util.Map;

/**
 * What a list page asks for: a window, an order and filters, all by name; the service knows which names it takes.
 *
 * @param first rows to leave out before the first
 * @param limit rows at most
 * @param sort the column to sort by, or null for the list's own order
 * @param ascending the direction of {@code sort}
 * @param filters column → what was typed, blank ones left out
 */
public record ListQuery(int first, int limit, String sort, boolean ascending, Map<String, String> filters) {

    /** The most rows one page may ask for. */
    public static final int MOST = 200;

    public ListQuery {
        limit = Math.min(Math.max(limit, 1), MOST);
        filters = Map.copyOf(filters);
    }

    public String filter(String name) {
        return filters.get(name);
    }

    /** What was typed as a LIKE pattern that finds it anywhere; the typed text's own wildcards mean themselves. */
    public static String contains(String typed) {
        return "%" + escape(typed) + "%";
    }

    /** Escapes the wildcards of LIKE with a backslash, PostgreSQL's default. */
    public static String escape(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
