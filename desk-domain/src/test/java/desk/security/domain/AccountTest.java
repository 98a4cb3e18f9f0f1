package desk.security.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.domain.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private static Account account(Role... roles) {
        return new Account("zhang.wei", "张伟", Set.of(roles), null, NOW);
    }

    @Test
    void changing_the_password_ends_every_session() {
        Account account = account(Role.AGENT);
        int before = account.sessionEpoch();
        account.changePassword("hash");
        assertEquals(before + 1, account.sessionEpoch());
        assertFalse(account.mustChangePassword());
    }

    @Test
    void a_reset_password_must_be_changed_and_takes_the_pin_away() {
        Account account = account(Role.AGENT);
        account.setPin("pin");
        account.resetPassword("one-time");
        assertTrue(account.mustChangePassword());
        assertNull(account.pinHash());
    }

    @Test
    void a_disabled_account_is_signed_out_and_keeps_no_pin() {
        Account account = account(Role.SUPERVISOR);
        account.setPin("pin");
        account.disable();
        assertFalse(account.isActive());
        assertNull(account.pinHash());
        assertEquals(1, account.sessionEpoch());
    }

    @Test
    void an_administrator_has_no_pin_and_loses_it_on_becoming_one() {
        assertThrows(RuleViolation.class, () -> account(Role.ADMIN).setPin("pin"));
        Account account = account(Role.AGENT);
        account.setPin("pin");
        account.giveRoles(Set.of(Role.AGENT, Role.ADMIN));
        assertNull(account.pinHash());
    }

    @Test
    void only_those_who_are_agents_and_nothing_else_count_as_agents_to_unlock() {
        assertTrue(account(Role.AGENT).isOnlyAgent());
        assertFalse(account(Role.AGENT, Role.ADMIN).isOnlyAgent());
    }

    @Test
    void an_account_needs_a_role_and_a_name_that_can_be_typed() {
        assertThrows(RuleViolation.class, () -> account());
        assertThrows(RuleViolation.class, () -> new Account("Zhang Wei", "张伟", Set.of(Role.AGENT), null, NOW));
        assertThrows(RuleViolation.class, () -> new Account("zhang", " ", Set.of(Role.AGENT), null, NOW));
    }

    @Test
    void a_token_ends_when_revoked_or_expired() {
        var token =
                new ApiToken(UUID.randomUUID(), "gate", new byte[32], Set.of("VISIT_READ"), Duration.ofDays(1), NOW);
        assertTrue(token.isGood(NOW));
        assertFalse(token.isGood(NOW.plus(Duration.ofDays(1))));
        token.revoke(NOW);
        assertFalse(token.isGood(NOW));
    }

    @Test
    void a_token_never_lives_longer_than_a_year() {
        assertThrows(
                RuleViolation.class,
                () -> new ApiToken(
                        UUID.randomUUID(), "gate", new byte[32], Set.of("VISIT_READ"), Duration.ofDays(400), NOW));
    }

    @Test
    void scopes_survive_the_way_into_the_database_and_back() {
        var converter = new TextArrayConverter();
        var scopes = Set.of("VISIT_READ", "VISIT_CHECK_IN");
        assertEquals("{VISIT_CHECK_IN,VISIT_READ}", converter.convertToDatabaseColumn(scopes));
        assertEquals(scopes, converter.convertToEntityAttribute("{VISIT_CHECK_IN,VISIT_READ}"));
        assertEquals(scopes, converter.convertToEntityAttribute(new String[] {"VISIT_READ", "VISIT_CHECK_IN"}));
        assertEquals(Set.of(), converter.convertToEntityAttribute("{}"));
    }
}
