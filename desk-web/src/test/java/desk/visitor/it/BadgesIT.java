package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Venue;
import desk.visitor.service.Badges;
import desk.visitor.service.Badges.Badge;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitResult;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class BadgesIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Badges badges;

    @Inject
    Reception reception;

    @BeforeEach
    void an_agent_keeps_the_pool_of_an_own_desk() {
        as.agent(venue.desk());
    }

    @Test
    void a_range_is_added_once_and_the_smallest_free_one_is_offered() {
        assertNull(badges.next());
        assertEquals(12, badges.add("V", 1, 12));
        assertEquals(3, badges.add("V", 10, 15));
        assertEquals(15, badges.all().size());
        assertEquals("V001", badges.next());
    }

    @Test
    void a_range_that_makes_no_sense_is_refused() {
        Refused.with("badge.range", () -> badges.add("V", 5, 4));
        Refused.with("badge.range", () -> badges.add("V", 1, 100_000));
    }

    @Test
    void a_badge_that_is_out_is_not_offered_and_names_its_visit() {
        badges.add("", 1, 3);
        VisitResult in = reception.walkIn(AVisit.ofSomebody().form(), badges.next(), ForgottenVisit.KEEP);
        assertEquals("002", badges.next());
        Badge out = badges.all().get(0);
        assertEquals("OUT", out.state());
        assertEquals(in.id(), out.visitId());
        assertEquals(in.number(), out.visitNumber());
        Refused.with("badge.changed-meanwhile", () -> badges.retire("001"));
    }

    @Test
    void a_lost_badge_is_found_and_a_worn_one_taken_out_of_use() {
        badges.add("", 1, 2);
        VisitResult in = reception.walkIn(AVisit.ofSomebody().form(), "001", ForgottenVisit.KEEP);
        reception.loseBadge(in.id(), in.version(), null);
        badges.free("001");
        badges.retire("002");
        assertEquals(
                List.of("FREE", "RETIRED"),
                badges.all().stream().map(Badge::state).toList());
    }
}
