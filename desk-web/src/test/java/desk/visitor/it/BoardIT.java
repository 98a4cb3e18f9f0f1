package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Statements;
import desk.it.Unique;
import desk.it.Venue;
import desk.visitor.domain.VisitState;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitBoard;
import desk.visitor.service.VisitBoard.Board;
import desk.visitor.service.VisitLine;
import desk.visitor.service.VisitResult;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class BoardIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Statements statements;

    @Inject
    Reception reception;

    @Inject
    VisitBoard board;

    private UUID desk;

    @BeforeEach
    void an_agent_stands_at_a_desk_with_badges() {
        desk = venue.desk(20);
        as.agent(desk);
    }

    @Test
    void every_visit_of_the_day_stands_in_its_column_and_is_counted() {
        UUID expected = expect(AVisit.ofSomebody()).id();
        VisitResult in = walkIn(AVisit.ofSomebody().with("2"), "001");
        VisitResult leaving = walkIn(AVisit.ofSomebody(), "002");
        reception.checkOut(leaving.id(), leaving.version(), List.of());
        VisitResult refused = expect(AVisit.ofSomebody());
        reception.refuse(refused.id(), refused.version(), "无预约");

        Board today = board.today(null);

        assertEquals(List.of(expected), ids(today.expected()));
        assertEquals(List.of(in.id()), ids(today.in()));
        assertEquals(List.of(leaving.id()), ids(today.out()));
        assertEquals(List.of(refused.id()), ids(today.others()));
        assertEquals(1, today.count(VisitState.IN));
        assertEquals(1, today.otherCount());
        assertEquals(3, today.people());
    }

    @Test
    void another_desks_visits_are_not_shown() {
        walkIn(AVisit.ofSomebody(), null);
        as.agent(venue.desk());
        assertEquals(0, board.today(null).in().size());
    }

    @Test
    void a_visitor_expected_tomorrow_is_not_on_todays_board() {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        reception.expect(AVisit.ofSomebody().expected(tomorrow, null).form());
        assertEquals(0, board.today(null).expected().size());
    }

    @Test
    void the_board_is_narrowed_by_name_pinyin_phone_and_badge_while_the_counts_stay() {
        UUID found = walkIn(AVisit.of("诸葛亮").phone("13612349876"), "009").id();
        walkIn(AVisit.of("司马懿"), "010");
        for (String typed : List.of("诸葛", "zhuge", "zgl", "9876", "009")) {
            Board narrowed = board.today(typed);
            assertEquals(List.of(found), ids(narrowed.in()), typed);
            assertEquals(2, narrowed.count(VisitState.IN), typed);
        }
        assertEquals(0, board.today("%").in().size());
    }

    @Test
    void a_phone_is_plain_while_the_visitor_is_in_and_masked_afterwards() {
        VisitResult in = walkIn(AVisit.ofSomebody().phone("13912345678"), null);
        assertEquals("13912345678", board.today(null).in().get(0).phone());
        reception.checkOut(in.id(), in.version(), List.of());
        assertEquals("139****5678", board.today(null).out().get(0).phone());
    }

    @Test
    void the_whole_board_costs_at_most_three_statements() {
        for (int i = 1; i <= 8; i++) {
            walkIn(AVisit.ofSomebody().carrying("电脑").visiting(venue.person("王主任")), "%03d".formatted(i));
        }
        List<String> sent = statements.of(() -> board.today(null));
        assertTrue(!sent.isEmpty() && sent.size() <= 3, sent::toString);
    }

    @Test
    void a_check_in_costs_at_most_eight_statements_and_a_new_visitors_twelve() {
        VisitResult expected = expect(AVisit.ofSomebody().carrying("电脑"));
        List<String> sent = statements.of(
                () -> reception.checkIn(expected.id(), expected.version(), null, "001", ForgottenVisit.KEEP));
        assertTrue(sent.size() <= 8, sent::toString);
        List<String> walkIn = statements.of(() -> walkIn(AVisit.ofSomebody(), "002"));
        assertTrue(walkIn.size() <= 12, walkIn::toString);
    }

    @Test
    void the_beginning_of_a_phone_finds_open_visits_it_was_said_for_and_nothing_else() {
        VisitResult in = walkIn(AVisit.of("荀彧").phone("13612340001"), null);
        VisitResult left = walkIn(AVisit.ofSomebody().phone("13612340002"), null);
        reception.checkOut(left.id(), left.version(), List.of());
        String name = Unique.name();
        VisitResult first = walkIn(AVisit.of(name).phone("13612340003"), null);
        UUID known = board.found(name, 1).get(0).visitorId();
        reception.checkOut(first.id(), first.version(), List.of());
        VisitResult again = walkIn(AVisit.of(name).by(known).phone(null), null);

        Board found = board.today("1361234");

        assertEquals(List.of(in.id()), ids(found.in()));
        assertEquals(List.of(), ids(found.out()));
        assertEquals("136****0003", board.found("0003", 1).get(0).phone());
        assertEquals(again.id(), board.found("0003", 1).get(0).id());
    }

    @Test
    void whoever_only_reads_the_board_finds_nothing_by_the_beginning_of_a_phone() {
        walkIn(AVisit.ofSomebody().phone("13612350001"), null);
        as.role("MANAGER", desk);
        assertEquals(0, board.today("1361235").in().size());
        assertEquals(1, board.today("13612350001").in().size());
    }

    private VisitResult expect(AVisit visit) {
        return reception.expect(visit.form());
    }

    private VisitResult walkIn(AVisit visit, String badge) {
        return reception.walkIn(visit.form(), badge, ForgottenVisit.KEEP);
    }

    private static List<UUID> ids(List<VisitLine> lines) {
        return lines.stream().map(VisitLine::id).toList();
    }
}
