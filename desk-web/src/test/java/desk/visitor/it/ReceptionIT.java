package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Unique;
import desk.it.Venue;
import desk.shared.service.Denied;
import desk.shared.service.Sealer;
import desk.shared.service.Vault;
import desk.visitor.domain.VisitState;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitForm;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitRegister.Detail;
import desk.visitor.service.VisitResult;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class ReceptionIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    Reception reception;

    @Inject
    Vault vault;

    @Inject
    VisitRegister register;

    private UUID desk;

    @BeforeEach
    void an_agent_stands_at_a_desk_with_badges() {
        desk = venue.desk(5);
        as.agent(desk);
    }

    @Test
    void everything_typed_of_a_visit_is_in_the_register() {
        UUID host = venue.person("周主任");
        Instant from = Instant.parse("2030-05-06T01:00:00Z");
        VisitResult expected = reception.expect(AVisit.of("张三丰")
                .phone("13812345678")
                .document("PASSPORT", "E12345678")
                .plate("粤B12345")
                .with("李四、王五")
                .carrying("电脑\n相机")
                .expected(from, from.plusSeconds(3600))
                .remark("要轮椅")
                .visiting(host)
                .form());

        Detail detail = register.detail(expected.id());

        assertEquals(VisitState.EXPECTED, detail.line().state());
        assertEquals("张三丰", detail.line().name());
        assertEquals("13812345678", detail.line().phone());
        assertEquals("E*****678", detail.line().document());
        assertEquals("粤B12345", detail.line().plate());
        assertEquals(List.of("李四", "王五"), detail.companions());
        assertEquals(2, detail.line().companions());
        assertEquals(
                List.of("电脑", "相机"),
                detail.things().stream().map(VisitRegister.Thing::description).toList());
        assertEquals(host, detail.hosts().get(0).id());
        assertEquals("周主任", detail.line().hosts());
        assertEquals(from, detail.line().expectedFrom());
        assertEquals("要轮椅", detail.line().remark());
        assertEquals("2030-05-06", detail.line().day().toString());
        assertEquals(expected.number(), detail.line().number());
        assertEquals(expected.version(), detail.line().version());
    }

    @Test
    void an_expected_visitor_comes_in_with_a_badge_and_leaves_without_it() {
        VisitResult expected =
                reception.expect(AVisit.ofSomebody().carrying("电脑\n相机").form());
        VisitResult in = reception.checkIn(expected.id(), expected.version(), null, "001", ForgottenVisit.KEEP);
        assertEquals(VisitState.IN, in.state());
        assertEquals("001", in.badge());
        assertEquals("OUT", badge("001"));

        VisitResult out = reception.checkOut(in.id(), in.version(), List.of(1));

        assertEquals(VisitState.OUT, out.state());
        assertEquals("FREE", badge("001"));
        Detail detail = register.detail(out.id());
        assertEquals(
                List.of(false, true),
                detail.things().stream().map(VisitRegister.Thing::takenOut).toList());
        assertEquals(
                List.of("VISIT_EXPECTED", "VISIT_CHECKED_IN", "VISIT_CHECKED_OUT"),
                detail.story().stream().map(step -> step.kind()).toList());
        assertEquals("AGENT", detail.story().get(0).actorName());
        assertNotNull(detail.line().leftAt());
    }

    @Test
    void whoever_stands_at_the_desk_is_let_in_at_once() {
        VisitResult in = walkIn(AVisit.ofSomebody().form(), "002");
        assertEquals(VisitState.IN, in.state());
        assertEquals("OUT", badge("002"));
        assertTrue(in.undoUntil().isAfter(Instant.now()));
    }

    @Test
    void a_required_field_left_empty_is_asked_for() {
        assertEquals(
                "purpose",
                Refused.with(
                                "visit.required.purpose",
                                () -> walkIn(AVisit.ofSomebody().purpose(" ").form(), null))
                        .field());
    }

    @Test
    void a_visit_let_in_as_it_was_entered_must_hold_what_is_required_too() {
        VisitResult expected = reception.expect(AVisit.ofSomebody().purpose(" ").form());
        Refused.with(
                "visit.required.purpose",
                () -> reception.checkIn(expected.id(), expected.version(), null, "001", ForgottenVisit.KEEP));
        assertEquals("FREE", badge("001"));
    }

    @Test
    void whoever_comes_instead_is_somebody_else_and_the_first_keeps_the_name() {
        VisitResult earlier = walkIn(AVisit.of("张三丰").phone("13812345678").form(), null);
        UUID first = register.line(earlier.id()).visitorId();
        reception.checkOut(earlier.id(), earlier.version(), List.of());
        VisitResult expected =
                reception.expect(AVisit.of("张三丰").by(first).phone(null).form());
        VisitResult in = reception.checkIn(
                expected.id(),
                expected.version(),
                AVisit.of("李四光").phone("13987654321").form(),
                null,
                ForgottenVisit.KEEP);
        assertEquals("李四光", register.line(in.id()).name());
        assertNotEquals(first, register.line(in.id()).visitorId());
        assertEquals("张三丰", register.line(earlier.id()).name());
        assertEquals("张三丰", sql.one(String.class, "select name from visitor where id = ?", first));
    }

    @Test
    void other_times_of_an_expected_visit_are_kept_and_of_one_inside_its_end() {
        Instant from = Instant.parse("2030-05-06T01:00:00Z");
        AVisit visit = AVisit.ofSomebody().expected(from, from.plusSeconds(3600));
        VisitResult expected = reception.expect(visit.form());
        Instant later = from.plusSeconds(86_400);
        VisitResult moved = reception.change(
                expected.id(),
                expected.version(),
                visit.expected(later, later.plusSeconds(60)).form());
        assertEquals(later, register.line(moved.id()).expectedFrom());
        assertEquals("2030-05-07", register.line(moved.id()).day().toString());
        VisitResult in = reception.checkIn(moved.id(), moved.version(), null, null, ForgottenVisit.KEEP);
        VisitResult longer = reception.change(
                in.id(),
                in.version(),
                visit.expected(null, later.plusSeconds(7200)).form());
        assertEquals(later.plusSeconds(7200), register.line(longer.id()).expectedTo());
        assertEquals(later, register.line(longer.id()).expectedFrom());
    }

    @Test
    void a_visit_of_another_day_belongs_to_it_again_when_coming_in_is_taken_back() {
        Instant from = Instant.parse("2030-05-06T01:00:00Z");
        VisitResult expected =
                reception.expect(AVisit.ofSomebody().expected(from, null).form());
        VisitResult in = reception.checkIn(expected.id(), expected.version(), null, null, ForgottenVisit.KEEP);
        reception.undo(in.id(), in.version());
        assertEquals("2030-05-06", register.line(in.id()).day().toString());
    }

    @Test
    void what_was_ticked_and_the_badge_that_was_lost_come_back_with_the_visit() {
        VisitResult in = walkIn(AVisit.ofSomebody().carrying("电脑").form(), "001");
        VisitResult out = reception.checkOut(in.id(), in.version(), List.of(0));
        VisitResult again = reception.undo(out.id(), out.version());
        assertFalse(register.detail(again.id()).things().get(0).takenOut());
        VisitResult unseen = reception.closeAsNotSeenLeaving(again.id(), again.version(), false);
        assertEquals("LOST", badge("001"));
        VisitResult back = reception.undo(unseen.id(), unseen.version());
        assertEquals("001", back.badge());
        assertEquals("OUT", badge("001"));
    }

    @Test
    void a_badge_cannot_be_lost_by_a_visit_that_is_over() {
        VisitResult in = walkIn(AVisit.ofSomebody().form(), "001");
        VisitResult out = reception.checkOut(in.id(), in.version(), List.of());
        Refused.with("visit.not-in", () -> reception.loseBadge(out.id(), out.version(), null));
        assertEquals("001", register.line(out.id()).badge());
    }

    @Test
    void an_unknown_badge_and_one_that_is_out_are_refused_at_the_field() {
        walkIn(AVisit.ofSomebody().form(), "001");
        assertEquals(
                "badge",
                Refused.with("badge.unknown", () -> walkIn(AVisit.ofSomebody().form(), "999"))
                        .field());
        Refused.with("badge.not-free.OUT", () -> walkIn(AVisit.ofSomebody().form(), "001"));
    }

    @Test
    void a_step_is_taken_back_and_the_badge_goes_with_it() {
        VisitResult expected = reception.expect(AVisit.ofSomebody().form());
        VisitResult in = reception.checkIn(expected.id(), expected.version(), null, "003", ForgottenVisit.KEEP);
        VisitResult back = reception.undo(in.id(), in.version());
        assertEquals(VisitState.EXPECTED, back.state());
        assertNull(back.badge());
        assertEquals("FREE", badge("003"));

        VisitResult again = reception.checkIn(back.id(), back.version(), null, "003", ForgottenVisit.KEEP);
        VisitResult out = reception.checkOut(again.id(), again.version(), List.of());
        VisitResult inAgain = reception.undo(out.id(), out.version());
        assertEquals(VisitState.IN, inAgain.state());
        assertEquals("003", inAgain.badge());
        assertEquals("OUT", badge("003"));
        assertNull(register.line(inAgain.id()).leftAt());
    }

    @Test
    void leaving_is_not_taken_back_when_somebody_else_has_the_badge_now() {
        VisitResult in = walkIn(AVisit.ofSomebody().form(), "001");
        VisitResult out = reception.checkOut(in.id(), in.version(), List.of());
        walkIn(AVisit.ofSomebody().form(), "001");
        Refused.with("badge.not-free.OUT", () -> reception.undo(out.id(), out.version()));
    }

    @Test
    void a_step_cannot_be_taken_back_after_its_time() {
        VisitResult in = walkIn(AVisit.ofSomebody().form(), null);
        sql.update("update visit set undo_until = now() - interval '1 second' where id = ?", in.id());
        Refused.with("visit.undo-too-late", () -> reception.undo(in.id(), in.version()));
    }

    @Test
    void a_step_is_taken_back_once() {
        VisitResult expected = reception.expect(AVisit.ofSomebody().form());
        VisitResult cancelled = reception.cancel(expected.id(), expected.version());
        VisitResult back = reception.undo(cancelled.id(), cancelled.version());
        Refused.with("visit.undo-too-late", () -> reception.undo(back.id(), back.version()));
    }

    @Test
    void a_refusal_keeps_its_reason_and_a_cancelled_visit_cannot_come_in() {
        VisitResult first = reception.expect(AVisit.ofSomebody().form());
        VisitResult refused = reception.refuse(first.id(), first.version(), "无预约");
        assertEquals(VisitState.REFUSED, refused.state());
        assertEquals("无预约", register.detail(first.id()).refusalReason());
        VisitResult second = reception.expect(AVisit.ofSomebody().form());
        VisitResult cancelled = reception.cancel(second.id(), second.version());
        Refused.with(
                "visit.not-expected",
                () -> reception.checkIn(second.id(), cancelled.version(), null, null, ForgottenVisit.KEEP));
    }

    @Test
    void a_visitor_steps_out_and_back_and_keeps_the_badge() {
        VisitResult in = walkIn(AVisit.ofSomebody().form(), "001");
        VisitResult away = reception.stepOut(in.id(), in.version());
        assertNotNull(register.line(in.id()).awaySince());
        Refused.with("visit.already-away", () -> reception.stepOut(away.id(), away.version()));
        VisitResult back = reception.stepBack(away.id(), away.version());
        assertNull(register.line(in.id()).awaySince());
        VisitResult undone = reception.undo(back.id(), back.version());
        assertNotNull(register.line(undone.id()).awaySince());
        assertEquals("OUT", badge("001"));
    }

    @Test
    void a_lost_badge_leaves_the_pool_and_another_is_given() {
        VisitResult in = walkIn(AVisit.ofSomebody().form(), "001");
        VisitResult with2 = reception.loseBadge(in.id(), in.version(), "002");
        assertEquals("002", with2.badge());
        assertEquals("LOST", badge("001"));
        assertEquals("OUT", badge("002"));
    }

    @Test
    void a_visit_forgotten_yesterday_is_closed_unseen_and_the_visitor_comes_in() {
        String name = Unique.name();
        String phone = Unique.phone();
        VisitResult yesterday = walkIn(AVisit.of(name).phone(phone).form(), "001");
        VisitForm again = AVisit.of(name).phone(phone).form();
        Refused.with("visit.already-in", () -> walkIn(again, "002"));

        VisitResult in = reception.walkIn(again, "002", ForgottenVisit.CLOSE_BADGE_LOST);

        assertEquals(VisitState.IN, in.state());
        Detail old = register.detail(yesterday.id());
        assertEquals(VisitState.OUT, old.line().state());
        assertTrue(old.line().notSeenLeaving());
        assertNull(old.line().leftAt());
        assertEquals("LOST", badge("001"));
        assertEquals(
                in.id(), sql.one(UUID.class, "select visit_id from badge where desk_id = ? and number = '002'", desk));
    }

    @Test
    void the_same_badge_goes_from_the_forgotten_visit_to_the_new_one() {
        String name = Unique.name();
        String phone = Unique.phone();
        walkIn(AVisit.of(name).phone(phone).form(), "001");
        VisitResult in = reception.walkIn(AVisit.of(name).phone(phone).form(), "001", ForgottenVisit.CLOSE_BADGE_BACK);
        assertEquals("001", in.badge());
    }

    @Test
    void a_returning_visitor_is_the_same_person() {
        String phone = Unique.phone();
        String name = Unique.name();
        VisitResult first = walkIn(AVisit.of(name).phone(phone).form(), null);
        reception.checkOut(first.id(), first.version(), List.of());
        VisitResult second = walkIn(AVisit.of(name).phone(phone).form(), null);
        assertEquals(
                register.line(first.id()).visitorId(),
                register.line(second.id()).visitorId());
    }

    @Test
    void a_changed_visit_says_what_was_typed_last() {
        VisitResult expected = reception.expect(AVisit.of("何大海").with("3").form());
        reception.change(
                expected.id(),
                expected.version(),
                AVisit.of("何大海").with("陈一").purpose("面试").form());
        Detail detail = register.detail(expected.id());
        assertEquals("面试", detail.line().purpose());
        assertEquals(List.of("陈一"), detail.companions());
        assertEquals(1, detail.line().companions());
    }

    @Test
    void why_somebody_was_refused_is_in_the_audit_sealed_even_when_it_is_taken_back() {
        VisitResult expected = reception.expect(AVisit.ofSomebody().form());
        VisitResult refused = reception.refuse(expected.id(), expected.version(), "证件过期");
        reception.undo(refused.id(), refused.version());

        assertNull(register.detail(refused.id()).refusalReason());
        UUID visitor = register.line(refused.id()).visitorId();
        byte[] sealed = sql.one(
                byte[].class,
                "select personal from audit_record where subject_id = ? and action = 'VISIT_REFUSED'",
                refused.id());
        assertTrue(vault.open(visitor, Sealer.AUDIT, sealed).orElseThrow().contains("证件过期"));
    }

    @Test
    void taking_back_a_step_needs_the_right_of_the_step() {
        VisitResult expected = reception.expect(AVisit.ofSomebody().form());
        VisitResult cancelled = reception.cancel(expected.id(), expected.version());
        VisitResult in = walkIn(AVisit.ofSomebody().form(), null);

        as.holding(desk, "VISIT_CHECK_IN");
        assertThrows(Denied.class, () -> reception.undo(cancelled.id(), cancelled.version()));
        as.holding(desk, "VISIT_REGISTER");
        assertThrows(Denied.class, () -> reception.undo(in.id(), in.version()));
        assertEquals(
                VisitState.EXPECTED,
                reception.undo(cancelled.id(), cancelled.version()).state());
    }

    private VisitResult walkIn(VisitForm form, String badge) {
        return reception.walkIn(form, badge, ForgottenVisit.KEEP);
    }

    private String badge(String number) {
        return sql.one(String.class, "select state from badge where desk_id = ? and number = ?", desk, number);
    }
}
