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
    private final SignInPolicy policy = new SignInPolicy(5);

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
            record.begin(policy, now);
            assertFalse(record.failed(policy, now));
            now = now.plusSeconds(60);
        }
        record.begin(policy, now);
        assertTrue(record.failed(policy, now));
        assertTrue(record.isLocked());
        Instant later = now.plusSeconds(86_400);
        var refused = assertThrows(RuleViolation.class, () -> record.begin(policy, later));
        assertEquals("security.sign-in.locked", refused.key());
    }

    @Test
    void tries_begun_at_once_are_counted_before_any_of_them_is_known_to_be_wrong() {
        var record = new SignInRecord();
        var eager = new SignInPolicy(2);
        record.begin(eager, NOW);
        record.begin(eager, NOW);
        assertThrows(RuleViolation.class, () -> record.begin(eager, NOW));
    }

    @Test
    void a_try_that_comes_too_early_is_told_how_long_to_wait() {
        var record = new SignInRecord();
        for (int i = 0; i < 3; i++) {
            record.begin(policy, NOW);
        }
        var refused = assertThrows(RuleViolation.class, () -> record.begin(policy, NOW.plusMillis(200)));
        assertEquals("security.sign-in.wait", refused.key());
        assertEquals(1L, refused.arguments().get(0));
        record.begin(policy, NOW.plusSeconds(1));
    }

    @Test
    void success_forgets_the_slips_before_it() {
        var record = new SignInRecord();
        record.begin(policy, NOW);
        record.succeeded(NOW);
        assertEquals(0, record.failures());
        assertEquals(NOW, record.lastAt());
    }
}
