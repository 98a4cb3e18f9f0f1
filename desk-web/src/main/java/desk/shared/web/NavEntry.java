package desk.shared.web;

import java.util.Comparator;

/**
 * One way into a feature. A feature adds its entries by producing them as CDI beans ({@code @Produces NavEntry}); its first
 * entry by order stands in the rail, the others are tabs above its pages.
 *
 * @param feature the feature's name, as in its pages' {@code feature} parameter
 * @param icon a symbol of img/icons.svg
 * @param labelKey message key of the words shown
 * @param outcome the page below the context root without suffix, for example {@code /visitor/board}
 * @param permission who sees it; null for everybody signed in
 * @param order where it stands, small first; features leave room of ten between entries
 */
public record NavEntry(String feature, String icon, String labelKey, String outcome, String permission, int order) {

    static final Comparator<NavEntry> IN_ORDER =
            Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::outcome);

    /** The page's address below the context root. */
    public String path() {
        return outcome + ".xhtml";
    }

    boolean leadsTo(String viewId) {
        return path().equals(viewId);
    }
}
