package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Statements;
import desk.it.Venue;
import desk.shared.service.Slice;
import desk.visitor.domain.VisitState;
import desk.visitor.service.Reception;
import desk.visitor.service.RegisterCursor;
import desk.visitor.service.RegisterFilter;
import desk.visitor.service.VisitLine;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class RegisterIT {

    private static final AtomicInteger DAYS = new AtomicInteger();

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    Statements statements;

    @Inject
    Reception reception;

    @Inject
    VisitRegister register;

    private LocalDate day;

    @BeforeEach
    void an_agent_reads_a_day_of_the_tests_own() {
        as.agent(venue.desk());
        day = LocalDate.of(2041, 1, 1).plusDays(DAYS.getAndIncrement());
    }

    @Test
    void paging_over_equal_moments_shows_every_visit_exactly_once_both_ways() {
        List<UUID> entered = entered(23);
        sql.update(
                "update visit set registered_at = '2041-01-01T00:00:00.123456Z' where business_day = ? and number % 5 <> 0",
                day);

        List<UUID> older = new ArrayList<>();
        Slice<VisitLine> slice = register.page(theDay(), null, 4);
        while (true) {
            slice.rows().forEach(line -> older.add(line.id()));
            if (!slice.more()) {
                break;
            }
            VisitLine last = slice.rows().get(slice.rows().size() - 1);
            RegisterCursor next = RegisterCursor.of(new RegisterCursor(last.registeredAt(), last.id(), false).text());
            slice = register.page(theDay(), next, 4);
        }
        assertEquals(new HashSet<>(entered), new HashSet<>(older));
        assertEquals(23, older.size());

        List<UUID> newer =
                new ArrayList<>(slice.rows().stream().map(VisitLine::id).toList());
        VisitLine first = slice.rows().get(0);
        while (true) {
            slice = register.page(theDay(), new RegisterCursor(first.registeredAt(), first.id(), true), 4);
            newer.addAll(0, slice.rows().stream().map(VisitLine::id).toList());
            if (!slice.more()) {
                break;
            }
            first = slice.rows().get(0);
        }
        assertEquals(older, newer);
    }

    @Test
    void the_newest_visit_stands_first() {
        List<UUID> entered = entered(3);
        assertEquals(
                entered.get(2), register.page(theDay(), null, 10).rows().get(0).id());
        assertFalse(register.page(theDay(), null, 3).more());
        assertTrue(register.page(theDay(), null, 2).more());
    }

    @Test
    void states_and_days_narrow_the_register() {
        entered(2);
        VisitResult third = expect(AVisit.ofSomebody());
        reception.cancel(third.id(), third.version());
        assertEquals(List.of(third.id()), ids(new RegisterFilter(day, day, Set.of(VisitState.CANCELLED), null)));
        assertEquals(
                2,
                ids(new RegisterFilter(day, day, Set.of(VisitState.EXPECTED, VisitState.IN), null))
                        .size());
        assertEquals(
                0,
                ids(new RegisterFilter(day.plusYears(9), null, Set.of(), null)).size());
    }

    @Test
    void a_visitor_is_found_by_name_pinyin_initials_phone_and_plate() {
        UUID found =
                expect(AVisit.of("欧阳娜娜").phone("13577776666").plate("京A8G321")).id();
        expect(AVisit.of("王小明"));
        for (String typed :
                List.of("欧阳", "娜娜", "ouyang", "OuYang NaNa", "oynn", "6666", "13577776666", "A8G321", "京A8G")) {
            assertEquals(List.of(found), ids(typed), typed);
        }
    }

    @Test
    void wildcards_typed_mean_themselves() {
        entered(3);
        for (String typed : List.of("%", "_", "%%", "\\", "'")) {
            assertEquals(List.of(), ids(typed), typed);
        }
    }

    @Test
    void the_count_stops_where_history_would_be_scanned() {
        entered(5);
        assertEquals(5, register.count(theDay(), 100));
        assertEquals(3, register.count(theDay(), 3));
    }

    @Test
    void a_page_costs_one_statement_however_many_rows_it_has() {
        entered(6);
        List<String> sent = statements.of(() -> register.page(theDay(), null, 50));
        assertEquals(1, sent.size(), sent::toString);
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused_in_words() {
        for (String wrong : List.of("x", "-2041-01-01~", "~", "-yesterday~1")) {
            Refused.with("shared.cursor", () -> RegisterCursor.of(wrong));
        }
    }

    @Test
    void a_number_typed_finds_no_visit_by_its_beginning() {
        reception.expect(AVisit.of("夏侯惇")
                .phone("13511117531")
                .expected(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), null)
                .form());
        for (String whole : List.of("13511117531", "7531", "夏侯")) {
            assertEquals(1, found(whole), whole);
        }
        for (String fragment : List.of("135", "1351111", "753", "1351111753")) {
            assertEquals(0, found(fragment), fragment);
        }
    }

    @Test
    void those_who_carry_things_are_told_from_the_others() {
        UUID carrying =
                reception.expect(AVisit.ofSomebody().carrying("电脑").form()).id();
        UUID empty = reception.expect(AVisit.ofSomebody().form()).id();
        assertEquals(Set.of(carrying), register.carrying(List.of(carrying, empty)));
        assertEquals(Set.of(), register.carrying(List.of(empty)));
    }

    private int found(String typed) {
        return register.page(new RegisterFilter(day, day, Set.of(), typed), null, 10)
                .rows()
                .size();
    }

    private List<UUID> entered(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(expect(AVisit.ofSomebody()).id());
        }
        return ids;
    }

    private VisitResult expect(AVisit visit) {
        Instant from = day.atTime(2, 0).toInstant(java.time.ZoneOffset.UTC);
        return reception.expect(visit.expected(from, null).form());
    }

    private RegisterFilter theDay() {
        return new RegisterFilter(day, day, Set.of(), null);
    }

    private List<UUID> ids(String typed) {
        return ids(new RegisterFilter(day, day, Set.of(), typed));
    }

    private List<UUID> ids(RegisterFilter filter) {
        return register.page(filter, null, 50).rows().stream()
                .map(VisitLine::id)
                .toList();
    }
}
