package desk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.service.Denied;
import desk.shared.service.SearchSource;
import desk.shared.service.TodayTile;
import desk.visitor.it.AVisit;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What features contribute to the one box and to Today, as every role sees it. */
@InContainer
class ContributionsIT {

    private static final List<String> TYPED = List.of("zhang", "欧阳", "1390", "V00", "%", "");

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Statements statements;

    @Inject
    Reception reception;

    @Inject
    @Any
    Instance<SearchSource> searches;

    @Inject
    @Any
    Instance<TodayTile> tiles;

    @Test
    void the_one_box_answers_every_role_without_a_word_of_what_it_may_not_see() {
        UUID desk = venue.desk();
        as.agent(desk);
        reception.walkIn(AVisit.of("端木赐").phone("13544443333").form(), null, ForgottenVisit.KEEP);
        assertTrue(titles("duanmu").contains("端木赐"));
        for (String role : List.of("ADMIN", "HOST", "KIOSK", "DISPLAY")) {
            as.role(role, desk);
            assertFalse(titles("duanmu").contains("端木赐"), role);
        }
    }

    @Test
    void no_fragment_breaks_the_one_box() {
        UUID desk = venue.desk();
        for (String role : List.of("AGENT", "SUPERVISOR", "MANAGER", "ADMIN", "HOST", "KIOSK", "DISPLAY")) {
            as.role(role, desk);
            TYPED.forEach(this::titles);
        }
        as.agent(desk);
        assertFalse(titles("%").contains("端木赐"));
    }

    @Test
    void no_address_the_one_box_leads_to_holds_a_name_or_a_number() {
        as.agent(venue.desk());
        reception.walkIn(AVisit.of("端木蓉").phone("13544442222").form(), null, ForgottenVisit.KEEP);
        for (SearchSource source : searches) {
            for (SearchSource.Hit hit : source.find("端木蓉", 5, Locale.ENGLISH)) {
                assertFalse(hit.path().contains("端木") || hit.path().contains("1354444"), hit.path());
            }
        }
    }

    @Test
    void every_tile_of_today_shows_its_count_in_words() {
        as.agent(venue.desk());
        reception.walkIn(AVisit.ofSomebody().form(), null, ForgottenVisit.KEEP);
        ResourceBundle words = ResourceBundle.getBundle("desk.messages", Locale.ENGLISH);
        List<String> sent = statements.of(() -> {
            for (TodayTile tile : tiles) {
                TodayTile.Face face = tile.face();
                assertTrue(words.containsKey(face.titleKey()), face.titleKey());
                assertTrue(words.containsKey(face.countKey()), face.countKey());
            }
        });
        long count = tiles.stream().count();
        assertTrue(sent.size() <= 2 * count, sent::toString);
        assertEquals(1, tiles.stream().filter(tile -> tile.face().count() == 1).count());
    }

    private List<String> titles(String typed) {
        return searches.stream()
                .flatMap(source -> found(source, typed).stream())
                .map(SearchSource.Hit::title)
                .toList();
    }

    /** As the one box asks: a source the caller has no right to is empty. */
    private static List<SearchSource.Hit> found(SearchSource source, String typed) {
        try {
            return source.find(typed, 5, Locale.SIMPLIFIED_CHINESE);
        } catch (Denied notTheirs) {
            return List.of();
        }
    }
}
