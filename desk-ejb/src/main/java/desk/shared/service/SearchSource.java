package desk.shared.service;

import java.util.List;
import java.util.Locale;

/** A feature's contribution to the one box: finds its records by what was typed. Implementations check the caller's rights. */
public interface SearchSource {

    /** One line of the one box. {@code path} is below the context root and holds ids only, never a name. */
    record Hit(String title, String detail, String path, String icon) {}

    /** The message key of the group's heading. */
    String groupKey();

    /** Where the group stands, small first. */
    int order();

    /** The best few hits; empty, or {@link Denied}, when the caller may not see any. Must answer within 30 ms at full size. */
    List<Hit> find(String typed, int limit, Locale locale);
}
