package desk.visitor.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import desk.visitor.domain.Visit.Particulars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Instant NOW = Instant.parse("2026-09-01T02:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(10);

    private final Visitor visitor = new Visitor("赵云", NOW);
    private final Visit visit = new Visit(
            1, UUID.randomUUID(), visitor, LocalDate.of(2026, 9, 1), NOW, null, new Visit.Registration(NOW, null, "甲"));

    @Test
    void an_open_visit_follows_its_visitor_when_it_is_described_anew() {
        visitor.update("赵子龙", Sex.MALE, "13800001111", "常山", null);
        visit.describe(said(null, "送信"));
        assertEquals("赵子龙", visit.entered().name());
        assertEquals("常山", visit.organisation());
    }

    @Test
    void a_closed_visit_stays_as_it_was_entered() {
        visit.cancel(NOW, SOON);
        visitor.update("赵子龙", Sex.MALE, "13800001111", "常山", null);
        assertEquals("赵云", visit.entered().name());
        assertNull(visit.entered().phone());
        assertThrows(RuleViolation.class, () -> visit.describe(said(null, "送信")));
        assertEquals("赵云", visit.entered().name());
    }

    @Test
    void a_remembered_phone_is_not_one_said_for_this_visit() {
        visitor.update("赵云", Sex.MALE, "13800001111", null, null);
        visit.describe(said(null, null));
        assertEquals("13800001111", visit.entered().phone());
        assertFalse(visit.entered().phoneSaid());
    }

    @Test
    void a_phone_said_once_stays_said_when_the_visit_is_described_without_one() {
        visit.describe(said("13800002222", null));
        visitor.update("赵云", Sex.MALE, "13800003333", null, null);
        visit.describe(said(null, "送信"));
        assertEquals("13800002222", visit.entered().phone());
        assertTrue(visit.entered().phoneSaid());
    }

    @Test
    void erasure_leaves_place_and_times_and_nothing_said_of_the_person() {
        visit.describe(said("13800002222", "探亲"));
        visit.refuse("没有证件", NOW, SOON);
        visit.erase();
        assertEquals(Visitor.REMOVED, visit.entered().name());
        assertEquals(Sex.UNKNOWN, visit.entered().sex());
        assertNull(visit.entered().phone());
        assertNull(visit.purpose());
        assertNull(visit.refusalReason());
        assertEquals("二楼", visit.place());
        assertEquals(NOW, visit.expectedFrom());
    }

    private static Particulars said(String phone, String purpose) {
        return new Particulars(phone, null, purpose, "二楼", null, null, List.of(), List.of(), 0, List.of(), null);
    }
}
