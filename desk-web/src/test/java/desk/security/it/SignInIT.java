package desk.security.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Unique;
import desk.security.domain.Role;
import desk.security.service.ApiTokens;
import desk.security.service.KnownAccounts;
import desk.security.service.OwnAccount;
import desk.security.service.Secrets;
import desk.security.service.SignIn;
import desk.security.service.SignInTidy;
import desk.security.service.UserAdministration;
import desk.shared.service.BusinessException;
import desk.shared.service.Denied;
import desk.shared.service.ListQuery;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@InContainer
class SignInIT {

    @Inject
    SignIn signIn;

    @Inject
    OwnAccount own;

    @Inject
    UserAdministration users;

    @Inject
    KnownAccounts known;

    @Inject
    ApiTokens tokens;

    @Inject
    SignInTidy tidy;

    @Inject
    People people;

    @Inject
    As as;

    @Inject
    Sql sql;

    private final String address = "198.51.100." + Math.floorMod(System.nanoTime(), 250) + "/" + Unique.code();

    @Test
    void the_right_password_signs_in_and_is_audited() {
        var agent = people.somebody(Role.AGENT);
        as.nobody();
        var signedIn = signIn.withPassword(
                agent.username().toUpperCase(java.util.Locale.ROOT), People.PASSWORD, null, address);
        assertEquals(agent.id(), signedIn.accountId());
        assertEquals(
                1,
                sql.count(
                        "select count(*) from audit_record where action = 'SIGNED_IN' and subject_id = ?", agent.id()));
        assertNotNull(
                sql.one(java.sql.Timestamp.class, "select last_sign_in_at from account where id = ?", agent.id()));
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_refused_in_the_same_words_and_slowed_alike() {
        String nobody = "n" + Unique.code();
        String somebody = people.somebody(Role.AGENT).username();
        for (String name : new String[] {nobody, somebody}) {
            as.nobody();
            assertTrue(triesUntilSlowed(name) <= 7, name);
        }
    }

    /** How many wrong passwords it takes until the next one is told to wait: hashing takes a part of the first pauses. */
    private int triesUntilSlowed(String name) {
        for (int tries = 1; tries < 10; tries++) {
            var refused = Assertions.assertThrows(
                    BusinessException.class, () -> signIn.withPassword(name, "wrong-wrong", null, address));
            if (refused.key().equals("security.sign-in.wait")) {
                return tries;
            }
            assertEquals("security.sign-in.refused", refused.key());
        }
        return 10;
    }

    @Test
    void an_account_is_locked_after_the_failures_the_setting_says_and_a_supervisor_unlocks_an_agent() {
        var agent = people.somebody(Role.AGENT);
        lock(agent);
        as.supervisor(null);
        users.unlock(agent.id());
        as.nobody();
        assertEquals(
                agent.id(),
                signIn.withPassword(agent.username(), People.PASSWORD, null, address)
                        .accountId());
    }

    @Test
    void a_supervisor_cannot_unlock_an_administrator() {
        var admin = people.somebody(Role.ADMIN, Role.AGENT);
        lock(admin);
        as.supervisor(null);
        Assertions.assertThrows(Denied.class, () -> users.unlock(admin.id()));
    }

    private void lock(People.Somebody somebody) {
        as.nobody();
        for (int i = 0; i < 10; i++) {
            sql.update("update account set next_sign_in_at = null where id = ?", somebody.id());
            Refused.with(
                    "security.sign-in.refused",
                    () -> signIn.withPassword(somebody.username(), "wrong-wrong", null, address));
        }
        Refused.with(
                "security.sign-in.locked",
                () -> signIn.withPassword(somebody.username(), People.PASSWORD, null, address));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from event_log where kind = 'ACCOUNT_LOCKED' and subject_id = ?",
                        somebody.id()));
    }

    @Test
    void an_address_is_slowed_and_never_locked() {
        String crowd = Unique.code();
        as.nobody();
        sql.update(
                "insert into sign_in_address (address, failures, last_failure_at, next_try_at) values (?, 25, now(), now())",
                crowd);
        String name = "x" + Unique.code();
        Refused.with("security.sign-in.refused", () -> signIn.withPassword(name, "wrong-wrong", null, crowd));
        var agent = people.somebody(Role.AGENT);
        Refused.with(
                "security.sign-in.wait", () -> signIn.withPassword(agent.username(), People.PASSWORD, null, crowd));
        sql.update("update sign_in_address set next_try_at = now() where address = ?", crowd);
        assertNotNull(signIn.withPassword(agent.username(), People.PASSWORD, null, crowd));
    }

    @Test
    void a_disabled_account_cannot_sign_in_and_its_sessions_are_known_to_be_over() {
        var agent = people.somebody(Role.AGENT);
        people.somebody(Role.ADMIN);
        assertTrue(known.find(agent.id()).orElseThrow().active());
        as.role("ADMIN", null);
        users.disable(agent.id());
        known.forget();
        assertFalse(known.find(agent.id()).orElseThrow().active());
        as.nobody();
        Refused.with(
                "security.sign-in.refused",
                () -> signIn.withPassword(agent.username(), People.PASSWORD, null, address));
    }

    @Test
    void a_new_password_ends_every_other_session_and_needs_the_old_one() {
        var agent = people.somebody(Role.AGENT);
        as.nobody();
        var first = signIn.withPassword(agent.username(), People.PASSWORD, null, address);
        Refused.with("security.password.wrong", () -> own.changePassword("not the old one", "an even quieter court"));
        Refused.with("security.password.same", () -> own.changePassword(People.PASSWORD, People.PASSWORD));
        var second = own.changePassword(People.PASSWORD, "an even quieter court");
        assertEquals(first.sessionEpoch() + 1, second.sessionEpoch());
        assertEquals(0, sql.one(Integer.class, "select failed_sign_ins from account where id = ?", agent.id()));
        as.nobody();
        assertNotNull(signIn.withPassword(agent.username(), "an even quieter court", null, address));
    }

    @Test
    void guessing_the_old_password_on_an_open_screen_counts_as_failed_sign_ins() {
        var agent = people.somebody(Role.AGENT);
        as.nobody();
        signIn.withPassword(agent.username(), People.PASSWORD, null, address);
        Refused.with("security.password.wrong", () -> own.changePassword("not the old one", "an even quieter court"));
        assertEquals(1, sql.one(Integer.class, "select failed_sign_ins from account where id = ?", agent.id()));
    }

    @Test
    void a_pin_takes_over_only_where_its_owner_signed_in_with_the_password() {
        var left = people.somebody(Role.AGENT);
        var comes = people.somebody(Role.AGENT);
        String browser = Secrets.token();
        as.nobody();
        signIn.withPassword(comes.username(), People.PASSWORD, browser, address);
        signIn.withPassword(left.username(), People.PASSWORD, browser, address);
        Refused.with(
                "security.pin.password-needed", () -> signIn.withPin(comes.id(), People.PIN, Secrets.token(), address));
        assertEquals(
                comes.id(),
                signIn.withPin(comes.id(), People.PIN, browser, address).accountId());
    }

    @Test
    void three_wrong_pins_take_the_browser_away() {
        var left = people.somebody(Role.AGENT);
        var comes = people.somebody(Role.AGENT);
        String browser = Secrets.token();
        as.nobody();
        signIn.withPassword(comes.username(), People.PASSWORD, browser, address);
        signIn.withPassword(left.username(), People.PASSWORD, browser, address);
        for (int i = 0; i < 3; i++) {
            sql.update("update account set next_sign_in_at = null where id = ?", comes.id());
            Refused.with("security.pin.refused", () -> signIn.withPin(comes.id(), "111222", browser, address));
        }
        sql.update("update account set next_sign_in_at = null where id = ?", comes.id());
        Refused.with("security.pin.password-needed", () -> signIn.withPin(comes.id(), People.PIN, browser, address));
    }

    @Test
    void wrong_tokens_slow_the_tokens_of_their_address_and_never_its_sign_ins() {
        long pause = 0;
        for (int i = 0; i < 40; i++) {
            pause = Math.max(pause, tokens.failed(address));
        }
        assertTrue(pause > 0);
        int counted =
                sql.one(Integer.class, "select failures from sign_in_address where address = ?", "token:" + address);
        assertTrue(counted < 40, "not counted while it has to wait: " + counted);
        as.nobody();
        assertNotNull(signIn.withPassword(people.somebody(Role.AGENT).username(), People.PASSWORD, null, address));
    }

    @Test
    void names_that_are_no_account_are_remembered_as_long_as_a_lock_lasts_and_addresses_for_a_day() {
        String insert =
                "insert into sign_in_address (address, failures, last_failure_at, next_try_at) values (?, 10, now() - interval '2 days', now())";
        String name = "name:" + Unique.code();
        String place = Unique.code();
        sql.update(insert, name);
        sql.update(insert, place);
        tidy.run();
        assertEquals(1, sql.count("select count(*) from sign_in_address where address = ?", name));
        assertEquals(0, sql.count("select count(*) from sign_in_address where address = ?", place));
    }

    @Test
    void a_browser_that_knows_somebody_is_not_slowed_with_its_address() {
        var agent = people.somebody(Role.AGENT);
        String browser = Secrets.token();
        as.nobody();
        signIn.withPassword(agent.username(), People.PASSWORD, browser, address);
        sql.update(
                "insert into sign_in_address (address, failures, last_failure_at, next_try_at) values (?, 60, now(), now() + interval '30 seconds')",
                address);
        Refused.with(
                "security.sign-in.wait", () -> signIn.withPassword(agent.username(), People.PASSWORD, null, address));
        assertNotNull(signIn.withPassword(agent.username(), People.PASSWORD, browser, address));
    }

    @Test
    void strangers_cannot_lock_somebody_out_of_their_own_browser() {
        var agent = people.somebody(Role.AGENT);
        String browser = Secrets.token();
        as.nobody();
        signIn.withPassword(agent.username(), People.PASSWORD, browser, address);
        lock(agent);
        assertNotNull(signIn.withPassword(agent.username(), People.PASSWORD, browser, address));
        Refused.with(
                "security.sign-in.locked", () -> signIn.withPassword(agent.username(), People.PASSWORD, null, address));
    }

    @Test
    void guesses_at_a_known_browser_are_slowed_and_in_the_end_it_is_known_no_longer() {
        var agent = people.somebody(Role.AGENT);
        String browser = Secrets.token();
        as.nobody();
        signIn.withPassword(agent.username(), People.PASSWORD, browser, address);
        for (int i = 0; i < 10; i++) {
            sql.update("update device_sign_in set next_try_at = null where account_id = ?", agent.id());
            Refused.with(
                    "security.sign-in.refused",
                    () -> signIn.withPassword(agent.username(), "wrong-wrong", browser, address));
        }
        assertTrue(sql.one(
                Boolean.class, "select next_try_at > now() from device_sign_in where account_id = ?", agent.id()));
        assertEquals(0, sql.one(Integer.class, "select failed_sign_ins from account where id = ?", agent.id()));
        Refused.with(
                "security.sign-in.refused",
                () -> signIn.withPassword(agent.username(), "wrong-wrong", browser, address));
        assertEquals(1, sql.one(Integer.class, "select failed_sign_ins from account where id = ?", agent.id()));
    }

    @Test
    void the_lock_of_an_administrator_ends_by_itself_and_that_of_an_agent_does_not() {
        var admin = people.somebody(Role.ADMIN);
        var agent = people.somebody(Role.AGENT);
        lock(admin);
        lock(agent);
        for (var locked : new People.Somebody[] {admin, agent}) {
            sql.update("update account set locked_at = now() - interval '16 minutes' where id = ?", locked.id());
        }
        as.role("ADMIN", null);
        assertEquals("ACTIVE", stateOf(admin));
        assertEquals("LOCKED", stateOf(agent));
        as.nobody();
        Refused.with(
                "security.sign-in.locked", () -> signIn.withPassword(agent.username(), People.PASSWORD, null, address));
        assertNotNull(signIn.withPassword(admin.username(), People.PASSWORD, null, address));
    }

    private String stateOf(People.Somebody somebody) {
        return users.list(new ListQuery(0, 1, null, true, Map.of("text", somebody.username())))
                .rows()
                .get(0)
                .state();
    }
}
