package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Statements;
import desk.it.Venue;
import desk.it.Work;
import desk.visitor.domain.Visit;
import desk.visitor.it.AVisit;
import desk.visitor.service.Reception;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InContainer
class WeavingIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Work work;

    @Inject
    Statements statements;

    @Inject
    Reception reception;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Test
    void a_lazy_relation_stays_lazy_until_it_is_asked() {
        as.agent(venue.desk());
        UUID id = reception.expect(AVisit.of("张三丰").form()).id();
        List<String> sent = statements.of(() -> work.done(() -> {
            Visit visit = entities.find(Visit.class, id);
            var loaded = entities.getEntityManagerFactory().getPersistenceUnitUtil();
            assertFalse(loaded.isLoaded(visit, "visitor"));
            assertFalse(loaded.isLoaded(visit, "things"));
            assertEquals("张三丰", visit.visitor().name());
            assertTrue(loaded.isLoaded(visit, "visitor"));
            return visit;
        }));
        assertEquals(2, sent.size(), sent::toString);
    }
}
