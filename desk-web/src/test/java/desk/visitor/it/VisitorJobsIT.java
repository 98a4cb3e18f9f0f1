package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Venue;
import desk.shared.service.Caller;
import desk.visitor.domain.VisitState;
import desk.visitor.service.DayEnd;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import desk.visitor.service.VisitorData;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class VisitorJobsIT {

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
    DayEnd dayEnd;

    @Inject
    VisitorData data;

    private UUID desk;

    @BeforeEach
    void an_agent_stands_at_a_desk() {
        desk = venue.desk(5);
        as.agent(desk);
    }

    @Test
    void an_expected_visitor_who_did_not_come_is_a_no_show_when_the_day_is_over() {
        Instant daysAgo = Instant.now().minus(Duration.ofDays(3));
        UUID missed = reception
                .expect(AVisit.ofSomebody().expected(daysAgo, null).form())
                .id();
        UUID tomorrow = reception
                .expect(AVisit.ofSomebody()
                        .expected(Instant.now().plus(Duration.ofDays(1)), null)
                        .form())
                .id();
        VisitResult in =
                reception.walkIn(AVisit.ofSomebody().expected(daysAgo, null).form(), null, ForgottenVisit.KEEP);

        as.become(Caller.house("visitor-day-end"));
        dayEnd.run();

        as.agent(desk);
        assertEquals(VisitState.NO_SHOW, register.line(missed).state());
        assertEquals(VisitState.EXPECTED, register.line(tomorrow).state());
        assertEquals(VisitState.IN, register.line(in.id()).state());
        assertEquals(
                "job:visitor-day-end",
                sql.one(
                        String.class,
                        "select origin from audit_record where subject_id = ? and action = 'VISIT_NO_SHOW'",
                        missed));
    }

    @Test
    void a_day_with_more_no_shows_than_one_step_takes_is_closed_whole() {
        VisitResult one = reception.expect(AVisit.ofSomebody()
                .expected(Instant.now().minus(Duration.ofDays(2)), null)
                .form());
        sql.update("""
                insert into visit (id, number, desk_id, visitor_id, state, business_day, expected_from, registered_at, registered_by_name, visitor_name)
                select gen_random_uuid(), nextval('visit_number'), desk_id, visitor_id, state, business_day, expected_from, registered_at, 'x', visitor_name
                from visit, generate_series(1, 1100) where id = ?""", one.id());
        dayEnd.run();
        assertEquals(0, sql.count("select count(*) from visit where desk_id = ? and state = 'EXPECTED'", desk));
        assertEquals(
                1101, sql.count("select count(*) from event_log where desk_id = ? and kind = 'VISIT_NO_SHOW'", desk));
    }

    @Test
    void a_visitor_not_seen_for_the_time_kept_is_removed_and_others_stay() {
        VisitResult old = reception.walkIn(AVisit.ofSomebody().form(), null, ForgottenVisit.KEEP);
        reception.checkOut(old.id(), old.version(), List.of());
        VisitResult stillIn = reception.walkIn(AVisit.ofSomebody().form(), null, ForgottenVisit.KEEP);
        UUID recent = register.line(reception
                        .walkIn(AVisit.ofSomebody().form(), null, ForgottenVisit.KEEP)
                        .id())
                .visitorId();
        UUID gone = register.line(old.id()).visitorId();
        UUID kept = register.line(stillIn.id()).visitorId();
        sql.update("update visitor set last_visit_at = now() - interval '181 days' where id in (?, ?)", gone, kept);

        int erased = data.purge(Instant.now(), 1000);

        assertTrue(erased >= 1);
        assertEquals(1, sql.count("select count(*) from visitor where id = ? and erased_at is not null", gone));
        assertEquals(
                2, sql.count("select count(*) from visitor where id in (?, ?) and erased_at is null", kept, recent));
        assertEquals("—", register.line(old.id()).name());
        assertEquals(0, data.purge(Instant.now(), 1000));
    }
}
