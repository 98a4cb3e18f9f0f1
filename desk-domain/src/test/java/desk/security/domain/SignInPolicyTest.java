package desk.security.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.domain.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInPolicyTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private final SignInPolicy policy = new SignInPolicy(5, Duration.ofMinutes(15));

    @Test
    void two_slips_cost_no_time_and_further_ones_cost_more_and_more() {
        assertEquals(Duration.ZERO, policy.accountDelay(2));
        assertEquals(Duration.ofSeconds(1), policy.accountDelay(3));
        assertEquals(Duration.ofSeconds(2), policy.accountDelay(4));
        assertEquals(Duration.ofSeconds(30), policy.accountDelay(40));
    }

    @Test
    void an_address_is_slowed_later_and_never_for_more_than_half_a_minute() {
        assertEquals(Duration.ZERO, policy.addressDelay(20));
        assertEquals(Duration.ofSeconds(1), policy.addressDelay(21));
        assertEquals(Duration.ofSeconds(30), policy.addressDelay(10_000));
    }

    @Test
    void an_account_is_locked_at_the_failure_the_setting_says() {
        var record = new SignInRecord();
        Instant now = NOW;
        for (int i = 1; i < 5; i++) {
            assertFalse(record.begin(policy, false, now));
            now = now.plusSeconds(60);
        }
        assertTrue(record.begin(policy, false, now));
        assertTrue(record.isLocked(policy, false, now));
        Instant later = now.plusSeconds(86_400);
        var refused = assertThrows(RuleViolation.class, () -> record.begin(policy, false, later));
        assertEquals("security.sign-in.locked", refused.key());
    }

    @Test
    void the_lock_of_who_unlocks_others_ends_by_itself_and_the_tries_begin_anew() {
        var record = locked();
        assertTrue(record.isLocked(policy, true, NOW.plusSeconds(899)));
        assertThrows(RuleViolation.class, () -> record.begin(policy, true, NOW.plusSeconds(899)));
        assertFalse(record.isLocked(policy, true, NOW.plusSeconds(900)));
        assertFalse(record.begin(policy, true, NOW.plusSeconds(900)));
        assertEquals(1, record.failures());
    }

    @Test
    void a_try_that_was_never_compared_is_taken_back_with_the_lock_it_brought() {
        var record = locked();
        record.takeBack(policy);
        assertFalse(record.isLocked(policy, false, NOW));
        assertEquals(4, record.failures());
    }

    @Test
    void a_sign_in_where_the_account_is_known_leaves_the_lock_for_strangers() {
        var record = locked();
        record.succeededWhereKnown(policy, NOW);
        assertTrue(record.isLocked(policy, false, NOW));
        assertEquals(NOW, record.lastAt());
    }

    /** Five wrong tries, the last one now. */
    private SignInRecord locked() {
        var record = new SignInRecord();
        for (int i = 4; i >= 0; i--) {
            record.begin(policy, false, NOW.minusSeconds(i * 60L));
        }
        return record;
    }

    @Test
    void tries_begun_at_once_are_counted_before_any_of_them_is_known_to_be_wrong() {
        var record = new SignInRecord();
        var eager = new SignInPolicy(2, Duration.ofMinutes(15));
        record.begin(eager, false, NOW);
        record.begin(eager, false, NOW);
        assertThrows(RuleViolation.class, () -> record.begin(eager, false, NOW));
    }

    @Test
    void a_try_that_comes_too_early_is_told_how_long_to_wait() {
        var record = new SignInRecord();
        for (int i = 0; i < 3; i++) {
            record.begin(policy, false, NOW);
        }
        var refused = assertThrows(RuleViolation.class, () -> record.begin(policy, false, NOW.plusMillis(200)));
        assertEquals("security.sign-in.wait", refused.key());
        assertEquals(1L, refused.arguments().get(0));
        record.begin(policy, false, NOW.plusSeconds(1));
    }

    @Test
    void success_forgets_the_slips_before_it() {
        var record = new SignInRecord();
        record.begin(policy, false, NOW);
        record.succeeded(NOW);
        assertEquals(0, record.failures());
        assertEquals(NOW, record.lastAt());
    }
}
