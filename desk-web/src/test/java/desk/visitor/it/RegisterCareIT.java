package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Venue;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.Sealer;
import desk.shared.service.Vault;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.RegisterCare;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitRegister.Amendment;
import desk.visitor.service.VisitResult;
import desk.visitor.service.VisitorData;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class RegisterCareIT {

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
    void a_correction_stands_beside_the_closed_visit_and_is_sealed() {
        VisitResult closed = closed(AVisit.of("张三").phone("13811112222"));
        care.amend(closed.id(), closed.version(), "name", "章三", "名字写错");

        VisitRegister.Detail detail = register.detail(closed.id());

        Amendment amendment = detail.amendments().get(0);
        assertEquals("张三", amendment.oldValue());
        assertEquals("章三", amendment.newValue());
        assertEquals("名字写错", amendment.reason());
        assertEquals("SUPERVISOR", amendment.by());
        assertEquals("张三", detail.line().name());
        byte[] sealed = sql.one(byte[].class, "select sealed from visit_amendment where visit_id = ?", closed.id());
        assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("章三"));
        assertEquals(
                0,
                sql.count(
                        "select count(*) from audit_record where subject_id = ? and details::text like '%章三%'",
                        closed.id()));
        assertTrue(audited(closed.id(), "VISIT_AMENDED").contains("章三"));
    }

    @Test
    void an_open_visit_is_changed_instead_and_an_unknown_field_is_refused() {
        VisitResult open = reception.expect(AVisit.ofSomebody().form());
        Refused.with("visit.open-change-instead", () -> care.amend(open.id(), open.version(), "name", "李四", "写错了"));
        VisitResult closed = closed(AVisit.ofSomebody());
        Refused.with("visit.not-amendable", () -> care.amend(closed.id(), closed.version(), "state", "IN", "写错了"));
        Assertions.assertThrows(Clash.class, () -> care.amend(closed.id(), closed.version() - 1, "name", "李四", "写错了"));
    }

    @Test
    void a_reveal_wants_a_reason_and_leaves_a_trace_with_the_reason_sealed() {
        VisitResult visit = closed(AVisit.of("周瑜").phone("13811113333").document("PASSPORT", "E87654321"));
        Refused.with("text.required", () -> care.revealDocument(visit.id(), " "));

        assertEquals("E87654321", care.revealDocument(visit.id(), "警方查询"));
        assertEquals("13811113333", care.revealPhone(visit.id(), "失物招领"));

        assertTrue(audited(visit.id(), "DOCUMENT_REVEALED").contains("警方查询"));
        assertTrue(audited(visit.id(), "PHONE_REVEALED").contains("失物招领"));
        assertEquals(
                0,
                sql.count(
                        "select count(*) from audit_record where subject_id = ? and details::text like '%查询%'",
                        visit.id()));
        assertEquals(
                0,
                sql.count("select count(*) from event_log where subject_id = ? and kind like '%REVEALED'", visit.id()));
    }

    @Test
    void the_number_is_nowhere_in_the_clear() {
        VisitResult visit = closed(AVisit.of("周瑜").document("PASSPORT", "E76543219"));
        for (String table : List.of("visitor", "visit", "event_log", "audit_record", "search_key")) {
            assertEquals(0, sql.count("select count(*) from " + table + " t where t::text ilike '%76543219%'"), table);
        }
        assertEquals("E*****219", register.line(visit.id()).document());
    }

    @Test
    void after_erasure_nothing_of_the_person_can_be_read_but_the_visit_counts() {
        VisitResult visit = closed(AVisit.of("刘备").phone("13811114444").document("PASSPORT", "E11223344"));
        care.amend(visit.id(), visit.version(), "name", "刘玄德", "表字");
        UUID visitor = register.line(visit.id()).visitorId();

        assertTrue(data.erase(visitor, "REQUEST"));

        VisitRegister.Detail detail = register.detail(visit.id());
        assertNull(detail.line().phone());
        assertNull(detail.line().document());
        assertFalse(detail.line().name().contains("刘"));
        assertNull(detail.amendments().get(0).newValue());
        assertEquals(0, sql.count("select count(*) from search_key where owner_id = ?", visitor));
        assertEquals(1, sql.count("select count(*) from erasure where person_id = ?", visitor));
        Refused.with("visit.no-document", () -> care.revealDocument(visit.id(), "查询"));
        assertFalse(data.erase(visitor, "REQUEST"));
    }

    @Test
    void a_corrected_phone_is_masked_old_and_new_until_it_is_revealed_for_a_reason() {
        VisitResult closed = closed(AVisit.of("关平").phone("13811112222"));
        care.amend(closed.id(), closed.version(), "phone", "13811113333", "本人更正");

        Amendment amendment = register.detail(closed.id()).amendments().get(0);

        assertEquals("138****2222", amendment.oldValue());
        assertEquals("138****3333", amendment.newValue());
        assertEquals("13811112222 → 13811113333", care.revealPhone(closed.id(), "失物招领"));
        assertTrue(audited(closed.id(), "PHONE_REVEALED").contains("失物招领"));
    }

    @Test
    void the_reason_of_a_correction_is_sealed_with_its_values() {
        VisitResult closed = closed(AVisit.of("关兴"));
        care.amend(closed.id(), closed.version(), "remark", "已送医", "家属来电说明病情");

        assertEquals(
                "家属来电说明病情", register.detail(closed.id()).amendments().get(0).reason());
        assertEquals(
                0,
                sql.count(
                        "select count(*) from visit_amendment a where a.visit_id = ? and a::text like '%病情%'",
                        closed.id()));
    }

    @Test
    void a_correction_follows_the_rules_of_the_door_and_says_so_beside_its_field() {
        VisitResult closed = closed(AVisit.of("关索").phone("13811112222"));
        Map<String, String> wrong = Map.of(
                "phone", "12",
                "plate", "!!",
                "name", "",
                "sex", "maybe",
                "document", "RESIDENT_ID:110101199003070733",
                "companions", "501",
                "leftAt", "",
                "arrivedAt", "2999-01-01T10:00");
        wrong.forEach((field, typed) -> {
            BusinessException refused = Assertions.assertThrows(
                    BusinessException.class,
                    () -> care.amend(closed.id(), closed.version(), field, typed, "登记有误"),
                    field);
            assertEquals("value", refused.field(), field);
        });
        Refused.with(
                "visit.amend.same", () -> care.amend(closed.id(), closed.version(), "phone", "13811112222", "登记有误"));
        assertEquals(0, register.line(closed.id()).amendments());
    }

    @Test
    void whoever_arrived_when_what_they_showed_and_whom_they_saw_can_be_corrected() {
        VisitResult closed = closed(AVisit.of("张苞").document("PASSPORT", "E87654329"));
        amend(closed, "document", "PASSPORT:E87654328");
        amend(closed, "hosts", "李先生");
        amend(closed, "sex", "MALE");
        amend(closed, "arrivedAt", "2020-01-01T08:00");
        Refused.with("visit.amend.left-before", () -> amend(closed, "leftAt", "2020-01-01T07:59"));
        amend(closed, "leftAt", "2020-01-01T08:30");

        VisitRegister.Detail detail = register.detail(closed.id());

        assertEquals(
                List.of("PASSPORT:E*****329", "PASSPORT:E*****328"),
                List.of(
                        detail.amendments().get(0).oldValue(),
                        detail.amendments().get(0).newValue()));
        assertEquals("E87654329 → E87654328", care.revealDocument(closed.id(), "警方查询"));
        List<String> told = allAudited(closed.id(), "VISIT_AMENDED");
        assertEquals(5, told.size());
        assertTrue(told.stream().anyMatch(one -> one.contains("E*****328")), told::toString);
        assertTrue(told.stream().noneMatch(one -> one.contains("E8765432")), told::toString);
        assertEquals(5, detail.line().amendments());
    }

    @Test
    void a_refused_correction_does_not_tell_whether_a_hidden_number_was_guessed() {
        VisitResult closed = closed(AVisit.of("法正").phone("13811112222").document("PASSPORT", "E55443322"));
        for (String guess : List.of("13811112222", "13811113333")) {
            Refused.with(
                    "shared.reason-too-short", () -> care.amend(closed.id(), closed.version(), "phone", guess, "x"));
        }
        for (String guess : List.of("PASSPORT:E55443322", "PASSPORT:E55443321")) {
            Refused.with(
                    "shared.reason-too-short", () -> care.amend(closed.id(), closed.version(), "document", guess, "x"));
        }
    }

    @Test
    void a_corrected_visit_stays_closed_for_the_correction_is_about_it() {
        VisitResult closed = closed(AVisit.of("马超"));
        amend(closed, "purpose", "开会");
        Refused.with(
                "visit.undo-too-late",
                () -> reception.undo(closed.id(), register.line(closed.id()).version()));
    }

    @Test
    void a_correction_counts_as_a_change_so_that_the_second_of_two_is_told() {
        VisitResult closed = closed(AVisit.of("黄忠"));
        care.amend(closed.id(), closed.version(), "purpose", "开会", "登记有误");
        Assertions.assertThrows(Clash.class, () -> care.amend(closed.id(), closed.version(), "purpose", "送货", "登记有误"));
        assertEquals(closed.version() + 1, register.line(closed.id()).version());
        amend(closed, "purpose", "送货");
        assertEquals("开会", register.detail(closed.id()).amendments().get(1).oldValue());
    }

    private void amend(VisitResult visit, String field, String typed) {
        care.amend(visit.id(), register.line(visit.id()).version(), field, typed, "登记有误");
    }

    private VisitResult closed(AVisit visit) {
        VisitResult in = reception.walkIn(visit.form(), null, ForgottenVisit.CLOSE_BADGE_BACK);
        return reception.checkOut(in.id(), in.version(), List.of());
    }

    private List<String> allAudited(UUID subject, String action) {
        long many = sql.count("select count(*) from audit_record where subject_id = ? and action = ?", subject, action);
        return LongStream.range(0, many)
                .mapToObj(i -> sql.one(
                        byte[].class,
                        "select personal from audit_record where subject_id = ? and action = ? order by seq offset " + i
                                + " limit 1",
                        subject,
                        action))
                .map(part -> vault.open(register.line(subject).visitorId(), Sealer.AUDIT, part)
                        .orElseThrow())
                .toList();
    }

    /** The personal part of the audit record, opened. */
    private String audited(UUID subject, String action) {
        UUID person = sql.one(
                UUID.class, "select person_id from audit_record where subject_id = ? and action = ?", subject, action);
        byte[] sealed = sql.one(
                byte[].class, "select personal from audit_record where subject_id = ? and action = ?", subject, action);
        return vault.open(person, Sealer.AUDIT, sealed).orElseThrow();
    }
}
