package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Statements;
import desk.it.Unique;
import desk.it.Venue;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import desk.visitor.service.VisitorFinder;
import desk.visitor.service.VisitorFinder.Found;
import desk.visitor.service.VisitorFinder.Remembered;
import desk.visitor.web.DocumentSuggestions;
import desk.visitor.web.VisitorSuggestions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
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

    @Inject
    VisitRegister register;

    @Inject
    VisitorSuggestions suggestions;

    @Inject
    DocumentSuggestions documents;

    @Inject
    Sql sql;

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

    @Test
    void a_number_finds_whole_phones_and_their_last_four_digits_and_never_a_beginning() {
        in(AVisit.of("尉迟敬").phone("13711119753"));
        for (String whole : List.of("13711119753", "8613711119753", "11119753", "9753", "137 1111 9753")) {
            assertTrue(names(whole).contains("尉迟敬"), whole);
        }
        for (String fragment : List.of("137", "1371111", "1371111975", "975", "111197")) {
            assertFalse(names(fragment).contains("尉迟敬"), fragment);
        }
    }

    @Test
    void a_mask_that_comes_back_unchanged_keeps_the_number_and_an_edited_one_is_refused() {
        String name = Unique.name();
        VisitResult first = in(AVisit.of(name).phone("13800004444"));
        reception.checkOut(first.id(), first.version(), List.of());
        Remembered known = finder.remembered(finder.find(name, 1).get(0).id());

        VisitResult again = in(AVisit.of(name).by(known.id()).phone(known.phone()));

        assertEquals("13800004444", sql.one(String.class, "select phone from visitor where id = ?", known.id()));
        assertEquals("138****4444", register.line(again.id()).phone());
        Refused.with(
                "phone.characters",
                () -> reception.expect(
                        AVisit.of(name).by(known.id()).phone("138****4445").form()));
        Refused.with(
                "phone.characters",
                () -> reception.expect(AVisit.of(name).phone(known.phone()).form()));
    }

    @Test
    void a_returning_visitor_fills_the_form_without_a_plain_phone() {
        String name = Unique.name();
        VisitResult first = in(AVisit.of(name).phone("13800005555"));
        reception.checkOut(first.id(), first.version(), List.of());

        var fields = suggestions.chosen(finder.find(name, 1).get(0).id().toString(), Locale.ENGLISH);

        assertEquals("138****5555", fields.get("phoneKnown"));
        assertFalse(fields.containsValue("13800005555"));
    }

    @Test
    void whoever_tries_out_documents_is_refused_after_twenty_that_nobody_has_and_a_hit_is_audited() {
        in(AVisit.of("郑和").document("PASSPORT", "E31415926"));
        as.agent(venue.desk());
        UUID known = finder.byDocument("PASSPORT", "E31415926").orElseThrow().id();
        assertEquals(
                1,
                sql.count(
                        "select count(*) from audit_record where subject_id = ? and action = 'VISITOR_FOUND_BY_DOCUMENT'",
                        known));

        for (int i = 0; i < 20; i++) {
            assertTrue(finder.byDocument("PASSPORT", "X2718281" + i).isEmpty());
        }

        Refused.with("document.too-many-misses", () -> finder.byDocument("PASSPORT", "E31415926"));
        assertEquals(
                "440524188001010014",
                documents.chosen("440524188001010014", Locale.ENGLISH).get("documentNumber"),
                "the desk's reader goes on reading");
        as.agent(desk);
        assertTrue(finder.byDocument("PASSPORT", "E31415926").isPresent(), "others are not refused");
    }

    private VisitResult in(AVisit visit) {
        return reception.walkIn(visit.form(), null, ForgottenVisit.KEEP);
    }

    private List<String> names(String typed) {
        return finder.find(typed, 10).stream().map(Found::name).toList();
    }
}
