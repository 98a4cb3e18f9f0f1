package desk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The board without a mouse: Tab comes to everything one can act on, and one sees where one is. */
class KeyboardIT extends Journey {
    /** Numbers everything one can act on; tells the numbers. */
    private static final String NUMBER =
            "() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]"
                    + " .filter(each => !each.disabled && each.type !== 'hidden' && each.tabIndex >= 0 && each.checkVisibility())"
                    + " .map((each, at) => { each.dataset.number = at; return at + ' ' + (each.id || each.outerHTML.slice(0, 90)); })";

    private static final String HERE = "() => document.activeElement.dataset.number ?? ''";
    /** The ring is round the element itself, or round the card its link fills. */
    private static final String RING =
            "() => [document.activeElement, document.activeElement.closest('.bcard')].some(each => each"
                    + " && ((getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) >= 2)"
                    + "   || getComputedStyle(each).boxShadow !== 'none'))";

    @Test
    @SuppressWarnings("unchecked")
    void tab_comes_to_everything_on_the_board_and_shows_where_it_is() {
        Page board = board(as("agent"));
        List<String> all = (List<String>) board.evaluate(NUMBER);
        assertFalse(all.size() < 40, "an empty board proves nothing: " + all.size());
        board.evaluate("document.activeElement.blur()");
        Set<String> reached = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        for (int press = 0; press < 2 * all.size() && reached.size() < all.size(); press++) {
            board.keyboard().press("Tab");
            String here = (String) board.evaluate(HERE);
            if (!here.isEmpty() && reached.add(here) && Boolean.FALSE.equals(board.evaluate(RING))) {
                unseen.add(all.get(Integer.parseInt(here)));
            }
        }
        assertEquals(
                List.of(),
                all.stream()
                        .filter(each -> !reached.contains(each.split(" ")[0]))
                        .toList(),
                "never reached");
        assertEquals(List.of(), unseen, "no ring");
    }
}
