package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Unique;
import desk.it.Venue;
import desk.shared.service.NotFound;
import desk.shared.service.Sealer;
import desk.shared.service.Vault;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.RegisterCare;
import desk.visitor.service.RegisterFilter;
import desk.visitor.service.VisitLine;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import desk.visitor.service.VisitorData;
import desk.visitor.service.VisitorFinder;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A register entry stays what it was when it was written, whatever is learnt of its visitor later; the change leaves a trace. */
@InContainer
class EntryStaysIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    Reception reception;

    @Inject
    VisitRegister register;

    @Inject
    RegisterCare care;

    @Inject
    VisitorFinder finder;

    @Inject
    VisitorData data;

    @Inject
    Vault vault;

    private UUID desk;

    @BeforeEach
    void a_shift_leader_stands_at_a_desk() {
        desk = venue.desk(5);
        as.supervisor(desk);
    }

    @Test
    void a_closed_visit_keeps_its_person_when_the_same_visitor_is_expected_under_another_name_and_phone() {
        VisitResult closed = closed(AVisit.of("庞统").phone("13811117777").document("PASSPORT", "E12344321"));
        VisitLine written = register.line(closed.id());

        reception.expect(AVisit.of("庞士元")
                .by(written.visitorId())
                .phone("13811118888")
                .document("PASSPORT", "E99988877")
                .form());

        VisitLine read = register.line(closed.id());
        assertEquals(written, read);
        assertEquals("庞统", read.name());
        assertEquals("138****7777", read.phone());
        assertEquals("E*****321", read.document());
        assertEquals("E12344321", care.revealDocument(closed.id(), "失物招领"));
        assertEquals("13811117777", care.revealPhone(closed.id(), "失物招领"));
    }

    @Test
    void a_visit_closed_without_an_organisation_keeps_the_one_it_was_entered_with() {
        String name = Unique.name();
        VisitResult closed = closed(AVisit.of(name).from("旧公司"));
        UUID visitor = register.line(closed.id()).visitorId();
        VisitResult again = closed(AVisit.of(name).by(visitor).from(null));
        reception.expect(AVisit.of(name).by(visitor).from("新公司").form());

        assertEquals("旧公司", register.line(closed.id()).organisation());
        assertEquals("旧公司", register.line(again.id()).organisation());
    }

    @Test
    void what_an_expected_visit_changed_of_a_known_visitor_is_in_the_audit_sealed_and_nowhere_in_plain() {
        UUID visitor = visitor(closed(AVisit.of("鲁肃").phone("13822221111")));

        VisitResult expected = reception.expect(
                AVisit.of("鲁子敬").by(visitor).phone("13822223333").form());

        String told = personal(expected.id(), "VISIT_EXPECTED");
        for (String value : List.of("鲁肃", "鲁子敬", "13822221111", "13822223333")) {
            assertTrue(told.contains(value), told);
        }
        assertEquals(
                0,
                sql.count("select count(*) from audit_record where details::text like '%鲁子敬%'")
                        + sql.count("select count(*) from event_log where data::text like '%鲁子敬%'"));
    }

    @Test
    void what_was_changed_of_an_open_visit_is_in_the_audit_sealed() {
        VisitResult open = reception.expect(AVisit.of("甘宁").purpose("面试").form());

        reception.change(
                open.id(),
                open.version(),
                AVisit.of("甘兴霸").purpose("送货").phone("13855556666").form());

        assertEquals("甘兴霸", register.line(open.id()).name());
        String told = personal(open.id(), "VISIT_CHANGED");
        assertTrue(told.contains("甘宁 → 甘兴霸") && told.contains("面试 → 送货") && told.contains("13855556666"), told);
    }

    @Test
    void an_entry_is_still_found_by_the_name_it_was_written_with() {
        String before = Unique.name();
        String after = Unique.name();
        VisitResult closed = closed(AVisit.of(before));
        reception.expect(AVisit.of(after).by(visitor(closed)).form());
        reception.expect(
                AVisit.of(after).by(visitor(closed)).phone(Unique.phone()).form());

        assertEquals(
                List.of(closed.id()),
                register.page(new RegisterFilter(null, null, Set.of(), before), null, 10).rows().stream()
                        .filter(line -> line.state().isClosed())
                        .map(VisitLine::id)
                        .toList());
    }

    @Test
    void an_erased_visitor_is_nobody_who_could_be_expected_again() {
        VisitResult closed = closed(AVisit.of("周仓"));
        UUID visitor = visitor(closed);
        data.erase(visitor, "REQUEST");

        assertThrows(
                NotFound.class,
                () -> reception.expect(AVisit.of("周仓").by(visitor).form()));
        assertThrows(NotFound.class, () -> finder.remembered(visitor));
        assertEquals("—", sql.one(String.class, "select name from visitor where id = ?", visitor));
    }

    @Test
    void erasure_takes_everything_said_of_the_person_and_leaves_what_the_register_counts() {
        VisitResult expected = reception.expect(AVisit.of("许攸")
                .phone("13877776666")
                .document("PASSPORT", "E55443322")
                .purpose("探望亲属")
                .remark("行动不便")
                .form());
        VisitResult refused = reception.refuse(expected.id(), expected.version(), "酒后闹事");
        care.amend(refused.id(), refused.version(), "phone", "13877775555", "本人来电");
        UUID visitor = visitor(refused);
        long number = register.line(refused.id()).number();

        data.erase(visitor, "REQUEST");

        VisitRegister.Detail left = register.detail(refused.id());
        assertEquals("—", left.line().name());
        assertNull(left.line().phone());
        assertNull(left.line().document());
        assertNull(left.line().purpose());
        assertNull(left.line().remark());
        assertNull(left.refusalReason());
        assertNull(left.amendments().get(0).reason());
        assertEquals(number, left.line().number());
        assertEquals("三楼会议室", left.line().place());
        String row = sql.one(String.class, "select v::text from visit v where id = ?", refused.id());
        for (String said : List.of("许攸", "1387777", "探望", "行动", "酒后")) {
            assertFalse(row.contains(said), row);
        }
    }

    private UUID visitor(VisitResult visit) {
        return register.line(visit.id()).visitorId();
    }

    private VisitResult closed(AVisit visit) {
        VisitResult in = reception.walkIn(visit.form(), null, ForgottenVisit.CLOSE_BADGE_BACK);
        return reception.checkOut(in.id(), in.version(), List.of());
    }

    private String personal(UUID subject, String action) {
        UUID person = sql.one(
                UUID.class, "select person_id from audit_record where subject_id = ? and action = ?", subject, action);
        byte[] sealed = sql.one(
                byte[].class, "select personal from audit_record where subject_id = ? and action = ?", subject, action);
        return vault.open(person, Sealer.AUDIT, sealed).orElseThrow();
    }
}
