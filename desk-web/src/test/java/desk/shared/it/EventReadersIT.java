package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.Eventually;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Venue;
import desk.it.Work;
import desk.shared.domain.Uuid7;
import desk.shared.service.Entry;
import desk.shared.service.ErasureFile;
import desk.shared.service.ErasureReplay;
import desk.shared.service.EventRelay;
import desk.shared.service.Journal;
import desk.visitor.it.AVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitorData;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox's reading side, and the reader every house has: the list of erasures beside the key. */
@InContainer
class EventReadersIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    Journal journal;

    @Inject
    EventRelay relay;

    @Inject
    HeardEvents heard;

    @Inject
    ErasureFile file;

    @Inject
    ErasureReplay replay;

    @Inject
    Reception reception;

    @Inject
    VisitRegister register;

    @Inject
    VisitorData data;

    @BeforeEach
    void the_reader_has_its_place() {
        as.agent(venue.desk());
        relay.run();
    }

    @AfterEach
    void the_reader_is_well_again() {
        heard.fail(false);
    }

    private UUID happened() {
        UUID subject = Uuid7.next();
        work.done(() -> {
            journal.record(Entry.change(HeardEvents.KIND, "test", subject));
            return subject;
        });
        return subject;
    }

    @Test
    void every_event_is_read_once_in_the_order_it_was_committed() {
        UUID first = happened();
        UUID second = happened();
        Eventually.within(SOON, "the reader", () -> {
            relay.run();
            return !heard.of(second).isEmpty();
        });
        relay.run();
        assertEquals(1, heard.of(first).size());
        assertEquals(1, heard.of(second).size());
    }

    @Test
    void what_a_reader_refused_comes_again() {
        heard.fail(true);
        UUID subject = happened();
        relay.run();
        assertTrue(heard.of(subject).isEmpty());
        heard.fail(false);
        Eventually.within(SOON, "the reader", () -> {
            relay.run();
            return heard.of(subject).size() == 1;
        });
    }

    @Test
    void an_event_committed_late_is_not_passed_over() throws Exception {
        UUID late = Uuid7.next();
        UUID early;
        try (Connection connection = sql.foreign();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into event_log (at, actor_name, kind, subject_kind, subject_id, data) values (now(), 'x', '"
                            + HeardEvents.KIND + "', 'test', '" + late + "', '{}')");
            early = happened();
            relay.run();
            connection.commit();
        }
        Eventually.within(SOON, "the reader", () -> {
            relay.run();
            return heard.of(late).size() == 1 && heard.of(early).size() == 1;
        });
    }

    @Test
    void who_was_erased_is_written_beside_the_key_and_erased_again_in_a_database_that_does_not_know() {
        UUID visit = reception.expect(AVisit.ofSomebody().form()).id();
        UUID visitor = register.line(visit).visitorId();
        data.erase(visitor, "CONSENT");
        Eventually.within(SOON, "the reader", () -> {
            relay.run();
            return file.read().stream().anyMatch(line -> line.personId().equals(visitor));
        });
        List<ErasureFile.Line> lines = file.read().stream()
                .filter(line -> line.personId().equals(visitor))
                .toList();
        assertEquals(1, lines.size());
        assertEquals("CONSENT", lines.get(0).reason());
        assertEquals(0, replay.again(lines));

        as.agent(venue.desk());
        UUID restored = reception.expect(AVisit.ofSomebody().form()).id();
        UUID person = register.line(restored).visitorId();
        assertEquals(1, replay.again(List.of(new ErasureFile.Line(lines.get(0).at(), "visitor", person, "CONSENT"))));
        as.agent(venue.desk());
        assertEquals("—", register.line(restored).name());
        assertEquals("CONSENT", sql.one(String.class, "select reason from erasure where person_id = ?", person));
    }
}
