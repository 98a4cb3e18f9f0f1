package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Race;
import desk.it.Race.Finish;
import desk.it.Sql;
import desk.it.Unique;
import desk.it.Venue;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.Retry;
import desk.shared.service.Story;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitResult;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two people could break at once is held by the database: one wins, the others are told in words. */
@InContainer
class RacingIT {

    private static final int RUNNERS = 20;

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Race race;

    @Inject
    Sql sql;

    @Inject
    Reception reception;

    @Inject
    Story story;

    private UUID desk;

    @BeforeEach
    void an_agent_stands_at_a_desk_with_badges() {
        desk = venue.desk(RUNNERS);
        as.agent(desk);
    }

    @Test
    void a_badge_cannot_be_out_twice() {
        List<Finish<VisitResult>> finishes = race.run(RUNNERS, i -> {
            as.agent(desk);
            return reception.walkIn(AVisit.ofSomebody().form(), "007", ForgottenVisit.KEEP);
        });
        assertEquals(Set.of("badge.not-free.OUT"), oneWins(finishes));
        assertEquals(1, sql.count("select count(*) from visit where desk_id = ?", desk));
    }

    @Test
    void different_badges_do_not_stand_in_each_others_way() {
        List<Finish<VisitResult>> finishes = race.run(RUNNERS, i -> {
            as.agent(desk);
            return reception.walkIn(AVisit.ofSomebody().form(), "%03d".formatted(i + 1), ForgottenVisit.KEEP);
        });
        finishes.forEach(finish -> assertTrue(finish.won(), () -> String.valueOf(finish.refusal())));
    }

    @Test
    void a_remembered_person_cannot_be_in_twice() {
        VisitResult before = reception.walkIn(AVisit.ofSomebody().form(), null, ForgottenVisit.KEEP);
        reception.checkOut(before.id(), before.version(), List.of());
        UUID visitor = visitorOf(before);
        String name = sql.one(String.class, "select name from visitor where id = ?", visitor);
        Set<String> refusals = oneWins(race.run(RUNNERS, i -> {
            as.agent(desk);
            return reception.walkIn(AVisit.of(name).by(visitor).form(), "%03d".formatted(i + 1), ForgottenVisit.KEEP);
        }));
        assertEquals(Set.of("visit.already-in"), refusals);
        assertEquals(1, sql.count("select count(*) from badge where desk_id = ? and state = 'OUT'", desk));
    }

    @Test
    void a_new_person_registered_on_many_screens_at_once_is_one_person_and_in_once() {
        String name = Unique.name();
        String phone = Unique.phone();
        oneWins(race.run(RUNNERS, i -> {
            as.agent(desk);
            return reception.walkIn(AVisit.of(name).phone(phone).form(), null, ForgottenVisit.KEEP);
        }));
        assertEquals(1, sql.count("select count(*) from visitor where phone = ?", phone));
    }

    @Test
    void a_document_registered_on_many_screens_at_once_is_one_person_and_in_once() {
        String passport = "P" + (10_000_000 + Math.abs(Unique.name().hashCode() % 80_000_000));
        oneWins(race.run(RUNNERS, i -> {
            as.agent(desk);
            return reception.walkIn(
                    AVisit.of("赵云").document("PASSPORT", passport).form(), null, ForgottenVisit.KEEP);
        }));
    }

    @Test
    void of_many_screens_at_the_same_visit_one_wins_and_the_others_learn_who_was_faster() {
        VisitResult expected = reception.expect(AVisit.ofSomebody().form());
        List<Finish<VisitResult>> finishes = race.run(RUNNERS, i -> {
            as.agent(desk);
            return reception.checkIn(
                    expected.id(), expected.version(), null, i % 2 == 0 ? "001" : null, ForgottenVisit.KEEP);
        });
        oneWins(finishes);
        finishes.stream().filter(finish -> !finish.won()).forEach(finish -> {
            assertEquals(Clash.class, finish.refusal().getClass());
            assertEquals(expected.id(), ((Clash) finish.refusal()).subjectId());
        });
        Story.Step faster = story.latest(expected.id()).orElseThrow();
        assertEquals("VISIT_CHECKED_IN", faster.kind());
        assertEquals("AGENT", faster.actorName());
    }

    @Test
    void scanners_that_know_no_version_check_out_once() {
        VisitResult in = reception.walkIn(AVisit.ofSomebody().form(), "001", ForgottenVisit.KEEP);
        assertEquals(Set.of("visit.not-in"), oneWins(race.run(RUNNERS, i -> {
            as.agent(desk);
            return reception.checkOut(in.id(), -1, List.of());
        })));
    }

    @Test
    void the_forgotten_visit_is_closed_once_however_many_ask() {
        VisitResult yesterday = reception.walkIn(AVisit.ofSomebody().form(), "001", ForgottenVisit.KEEP);
        UUID visitor = visitorOf(yesterday);
        String name = sql.one(String.class, "select name from visitor where id = ?", visitor);
        List<VisitResult> expected = IntStream.range(0, 4)
                .mapToObj(i -> reception.expect(AVisit.of(name).by(visitor).form()))
                .toList();
        race.run(4, i -> {
            as.agent(desk);
            return Retry.whenBusy(() -> reception.checkIn(
                    expected.get(i).id(), expected.get(i).version(), null, null, ForgottenVisit.CLOSE_BADGE_BACK));
        });
        assertEquals(1, sql.count("select count(*) from visit where visitor_id = ? and state = 'IN'", visitor));
    }

    private UUID visitorOf(VisitResult visit) {
        return sql.one(UUID.class, "select visitor_id from visit where id = ?", visit.id());
    }

    /** Asserts that one came in and every other was refused in words; returns the words. */
    private static Set<String> oneWins(List<Finish<VisitResult>> finishes) {
        assertEquals(1, finishes.stream().filter(Finish::won).count(), () -> finishes.toString());
        return finishes.stream()
                .filter(finish -> !finish.won())
                .map(finish -> {
                    assertTrue(finish.refusal() instanceof BusinessException, () -> String.valueOf(finish.refusal()));
                    return ((BusinessException) finish.refusal()).key();
                })
                .collect(Collectors.toSet());
    }
}
