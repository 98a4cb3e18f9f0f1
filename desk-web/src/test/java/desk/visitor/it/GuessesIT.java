package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Venue;
import desk.shared.service.BusinessException;
import desk.visitor.domain.IdentityDocument;
import desk.visitor.service.Reception;
import desk.visitor.service.RegisterFilter;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitorFinder;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mask hides cannot be found by trying. */
@InContainer
class GuessesIT {

    private static final int DOCUMENTS = 20;
    private static final int NUMBERS = 300;

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Reception reception;

    @Inject
    VisitorFinder finder;

    @Inject
    VisitRegister register;

    @BeforeEach
    void somebody_new_at_a_desk() {
        as.agent(venue.desk(5));
    }

    @Test
    void a_masked_phone_is_held_against_nobody_a_document_finds() {
        reception.expect(AVisit.of("黄权")
                .phone("13866667777")
                .document("PASSPORT", "E10203040")
                .form());
        for (String document : new String[] {"E10203040", "E10203041"}) {
            BusinessException refused = Refused.with(
                    "phone.characters",
                    () -> reception.expect(AVisit.of("某人")
                            .phone("138****7777")
                            .document("PASSPORT", document)
                            .plate("!")
                            .form()));
            assertEquals("phone", refused.field(), document);
        }
    }

    @Test
    void refused_entries_with_documents_end_after_some() {
        for (int i = 0; i < DOCUMENTS; i++) {
            String number = IdentityDocument.withCheckCharacter("1101011990030" + (7000 + i));
            Refused.with(
                    "plate.format",
                    () -> reception.expect(AVisit.of("某人")
                            .document("RESIDENT_ID", number)
                            .plate("!")
                            .form()));
        }
        Refused.with(
                "document.too-many-misses",
                () -> reception.expect(
                        AVisit.of("某人").document("PASSPORT", "E10203055").form()));
        reception.expect(AVisit.of("某人").phone("13866660001").form());
    }

    @Test
    void numbers_nobody_has_are_searched_for_so_many_times_and_no_more() {
        reception.expect(AVisit.of("费祎").phone("13855554321").form());
        assertFalse(finder.find("13855554321", 5).isEmpty());
        for (int i = 0; i < NUMBERS; i++) {
            finder.find("1385555" + (5000 + i), 5);
        }
        assertTrue(finder.find("13855554321", 5).isEmpty());
        Refused.with(
                "visitor.too-many-numbers",
                () -> register.page(new RegisterFilter(null, null, Set.of(), "13855554321"), null, 5));
        assertFalse(finder.find("费祎", 5).isEmpty());
        Assertions.assertDoesNotThrow(() -> register.page(new RegisterFilter(null, null, Set.of(), "feiyi"), null, 5));
    }
}
