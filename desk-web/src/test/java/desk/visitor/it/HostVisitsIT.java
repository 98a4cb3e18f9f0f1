package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Venue;
import desk.shared.service.Denied;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.HostVisits;
import desk.visitor.service.HostVisits.HostVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host sees who comes today, to the host and to nobody else. */
@InContainer
class HostVisitsIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Reception reception;

    @Inject
    VisitRegister register;

    @Inject
    HostVisits own;

    private UUID desk;
    private UUID host;
    private UUID colleague;

    @BeforeEach
    void two_people_of_the_house_have_visitors() {
        desk = venue.desk();
        host = venue.person("马主任");
        colleague = venue.person("牛主任");
        as.agent(desk);
    }

    @Test
    void a_host_sees_the_visitors_of_ones_own_and_not_those_of_others() {
        VisitResult mine = in(AVisit.of("吕布").visiting(host));
        in(AVisit.of("貂蝉").visiting(colleague));
        VisitResult ours = reception.expect(
                AVisit.of("陈宫").visiting(colleague).visiting(host).form());
        in(AVisit.of("高顺"));

        as.host(host);

        assertEquals(Set.of(mine.id(), ours.id()), ids());
        HostVisit first = own.today().get(0);
        assertEquals("吕布", first.name());
        assertEquals("会议", first.purpose());
        assertThrows(Denied.class, () -> register.line(mine.id()));
    }

    @Test
    void those_who_left_today_stay_on_the_list_and_those_of_other_days_are_not_on_it() {
        VisitResult left = in(AVisit.ofSomebody().visiting(host));
        reception.checkOut(left.id(), left.version(), List.of());
        reception.expect(AVisit.ofSomebody()
                .visiting(host)
                .expected(Instant.now().plus(Duration.ofDays(2)), null)
                .form());

        as.host(host);

        assertEquals(Set.of(left.id()), ids());
    }

    @Test
    void an_account_that_is_nobody_of_the_directory_has_no_visitors() {
        in(AVisit.ofSomebody().visiting(host));
        as.host(null);
        assertEquals(List.of(), own.today());
    }

    private VisitResult in(AVisit visit) {
        return reception.walkIn(visit.form(), null, ForgottenVisit.KEEP);
    }

    private Set<UUID> ids() {
        return Set.copyOf(own.today().stream().map(HostVisit::id).toList());
    }
}
