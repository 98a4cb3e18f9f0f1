package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Statements;
import desk.it.Unique;
import desk.it.Venue;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitResult;
import desk.visitor.service.VisitorFinder;
import desk.visitor.service.VisitorFinder.Found;
import desk.visitor.service.VisitorFinder.Remembered;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class FinderIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Statements statements;

    @Inject
    Reception reception;

    @Inject
    VisitorFinder finder;

    private UUID desk;

    @BeforeEach
    void an_agent_stands_at_a_desk() {
        desk = venue.desk(5);
        as.agent(desk);
    }

    @Test
    void a_returning_visitor_is_found_by_a_fragment_of_anything_known() {
        in(AVisit.of("尉迟恭敬").phone("13711112468").plate("粤Z97531"));
        for (String typed :
                List.of("尉迟", "恭敬", "yuchi", "ycgj", "YuChi Gong", "2468", "13711112468", "粤Z97531", "97531")) {
            assertTrue(names(typed).contains("尉迟恭敬"), typed);
        }
    }

    @Test
    void a_polyphonic_surname_is_found_by_its_reading_as_a_surname() {
        in(AVisit.of("单雄信"));
        assertTrue(names("shanxiong").contains("单雄信"));
    }

    @Test
    void wildcards_typed_mean_themselves() {
        in(AVisit.ofSomebody());
        assertEquals(List.of(), finder.find("%", 10));
        assertEquals(List.of(), finder.find("_", 10));
        assertEquals(List.of(), finder.find(" ", 10));
    }

    @Test
    void whole_matches_come_first_and_then_the_latest_visitor() {
        in(AVisit.of("鄂尔"));
        in(AVisit.of("鄂尔泰"));
        assertEquals(List.of("鄂尔", "鄂尔泰"), names("鄂尔"));
        in(AVisit.of("鄂尔多"));
        assertEquals(List.of("鄂尔", "鄂尔多", "鄂尔泰"), names("鄂尔"));
    }

    @Test
    void who_is_in_is_marked_and_the_phone_is_masked() {
        String name = Unique.name();
        VisitResult visit = in(AVisit.of(name).phone("13800002222"));
        Found found = finder.find(name, 5).get(0);
        assertTrue(found.in());
        assertEquals("138****2222", found.phone());
        reception.checkOut(visit.id(), visit.version(), List.of());
        assertFalse(finder.find(name, 5).get(0).in());
    }

    @Test
    void a_picked_visitor_brings_the_last_host_place_and_purpose() {
        UUID host = venue.person("吴秘书");
        String name = Unique.name();
        VisitResult first =
                in(AVisit.of(name).phone("13800003333").purpose("送材料").visiting(host));
        reception.checkOut(first.id(), first.version(), List.of());
        Remembered remembered = finder.remembered(finder.find(name, 1).get(0).id());
        assertEquals("送材料", remembered.purpose());
        assertEquals("三楼会议室", remembered.place());
        assertEquals(List.of(host), remembered.hosts());
        assertEquals("138****3333", remembered.phone());
    }

    @Test
    void a_document_is_found_by_its_number_and_shown_masked() {
        in(AVisit.of("郑成功").document("RESIDENT_ID", "11010519491231002X"));
        Remembered remembered =
                finder.byDocument("RESIDENT_ID", "11010519491231002x").orElseThrow();
        assertEquals("郑成功", remembered.name());
        assertEquals("110***********002X", remembered.document());
        assertTrue(finder.byDocument("RESIDENT_ID", "440524188001010014").isEmpty());
    }

    @Test
    void finding_costs_one_statement() {
        assertEquals(1, statements.of(() -> finder.find("zhang", 10)).size());
    }

    private VisitResult in(AVisit visit) {
        return reception.walkIn(visit.form(), null, ForgottenVisit.KEEP);
    }

    private List<String> names(String typed) {
        return finder.find(typed, 10).stream().map(Found::name).toList();
    }
}
