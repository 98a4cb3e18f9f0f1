package desk.shared.web;

import java.util.Map;
import java.util.Set;

/**
 * What a feature's pages need, for pages that no {@link NavEntry} leads to. Implemented by a CDI bean of the feature. A page that
 * neither names is refused to everybody: forgetting is safe.
 */
public interface PageRights {

    /** Means every signed-in person. */
    String ANYBODY = "";

    /** Page below the context root ({@code /visitor/visit.xhtml}) → permission; several with {@code |}, one is enough. */
    Map<String, String> rights();

    /** What is open to those who have not signed in; everything else below the context root is not. */
    default Set<String> open() {
        return Set.of();
    }
}
