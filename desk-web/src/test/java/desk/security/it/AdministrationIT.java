package desk.security.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Unique;
import desk.security.domain.Role;
import desk.security.service.AccountChange;
import desk.security.service.ApiTokens;
import desk.security.service.FirstAdministrator;
import desk.security.service.JobAdministration;
import desk.security.service.KnownAccounts;
import desk.security.service.RoleAdministration;
import desk.security.service.Secrets;
import desk.security.service.SettingAdministration;
import desk.security.service.SettingRow;
import desk.security.service.SignIn;
import desk.security.service.TokenAdministration;
import desk.security.service.UserAdministration;
import desk.shared.service.Changed;
import desk.shared.service.Clash;
import desk.shared.service.ListQuery;
import desk.shared.service.Settings;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class AdministrationIT {

    @Inject
    UserAdministration users;

    @Inject
    RoleAdministration roles;

    @Inject
    TokenAdministration tokens;

    @Inject
    ApiTokens apiTokens;

    @Inject
    SettingAdministration settings;

    @Inject
    Settings values;

    @Inject
    JobAdministration jobs;

    @Inject
    FirstAdministrator first;

    @Inject
    SignIn signIn;

    @Inject
    KnownAccounts known;

    @Inject
    Event<Changed> changes;

    @Inject
    People people;

    @Inject
    As as;

    @Inject
    Sql sql;

    @BeforeEach
    void an_administrator_asks() {
        people.somebody(Role.ADMIN);
        as.role("ADMIN", null);
    }

    @Test
    void a_new_account_signs_in_with_its_one_time_password_and_may_only_choose_another() {
        String username = "n" + Unique.code().toLowerCase(java.util.Locale.ROOT);
        var made = users.create(username, new AccountChange("新人", "Newcomer", Set.of(Role.SUPERVISOR), null));
        as.nobody();
        assertNotNull(signIn.withPassword(username, made.password(), null, Unique.code()));
        var account = known.find(made.accountId()).orElseThrow();
        assertTrue(account.mustChangePassword());
        assertEquals(Set.of("OWN_ACCOUNT"), account.caller().permissions());
    }

    @Test
    void a_taken_username_is_refused_with_words() {
        var there = people.somebody(Role.AGENT);
        Refused.with(
                "constraint.account_username",
                () -> users.create(there.username(), new AccountChange("同名", null, Set.of(Role.AGENT), null)));
    }

    @Test
    void two_who_edit_the_same_account_do_not_overwrite_each_other() {
        var agent = people.somebody(Role.AGENT);
        long seen = users.detail(agent.id()).version();
        users.change(agent.id(), seen, new AccountChange("第一个", null, Set.of(Role.AGENT, Role.HOST), null));
        assertThrows(
                Clash.class,
                () -> users.change(agent.id(), seen, new AccountChange("第二个", null, Set.of(Role.AGENT), null)));
        assertEquals(Set.of(Role.AGENT, Role.HOST), users.detail(agent.id()).roles());
    }

    @Test
    void signing_in_does_not_look_like_a_change_to_whoever_edits_the_account() {
        var agent = people.somebody(Role.AGENT);
        long seen = users.detail(agent.id()).version();
        signIn.withPassword(agent.username(), People.PASSWORD, null, Unique.code());
        as.role("ADMIN", null);
        users.change(agent.id(), seen, new AccountChange("改名", null, Set.of(Role.AGENT), null));
        assertEquals("改名", users.detail(agent.id()).displayName());
    }

    @Test
    void the_list_is_found_by_text_role_and_state() {
        var agent = people.somebody(Role.AGENT);
        var rows = users.list(new ListQuery(
                0, 10, "username", true, Map.of("text", agent.username(), "role", "AGENT", "state", "ACTIVE")));
        assertEquals(1, rows.total());
        assertEquals(agent.id(), rows.rows().get(0).id());
        assertEquals(
                0,
                users.list(new ListQuery(0, 10, null, true, Map.of("text", "%" + agent.username())))
                        .total());
    }

    @Test
    void a_role_cannot_be_left_without_anybody_who_manages_roles() {
        Set<String> without = new HashSet<>(as.permissionsOf("ADMIN"));
        without.remove("ROLE_MANAGE");
        Refused.with(
                "security.account.last-steward", () -> roles.allow(Role.ADMIN, as.permissionsOf("ADMIN"), without));
        assertTrue(as.permissionsOf("ADMIN").contains("ROLE_MANAGE"));
    }

    @Test
    void what_a_role_allows_is_data_and_counts_at_once() {
        var manager = people.somebody(Role.MANAGER);
        Set<String> before = as.permissionsOf("MANAGER");
        Set<String> more = new HashSet<>(before);
        more.add("VISIT_OWN");
        assertFalse(known.find(manager.id()).orElseThrow().caller().may("VISIT_OWN"));
        roles.allow(Role.MANAGER, before, more);
        assertTrue(known.find(manager.id()).orElseThrow().caller().may("VISIT_OWN"));
        roles.allow(Role.MANAGER, more, before);
    }

    @Test
    void of_two_who_change_a_role_at_once_the_second_is_told_instead_of_taking_back_what_the_first_did() {
        Set<String> seen = as.permissionsOf("MANAGER");
        Set<String> more = new HashSet<>(seen);
        more.add("VISIT_OWN");
        Set<String> less = new HashSet<>(seen);
        less.remove(seen.iterator().next());
        roles.allow(Role.MANAGER, seen, more);
        assertThrows(Clash.class, () -> roles.allow(Role.MANAGER, seen, less));
        assertEquals(more, as.permissionsOf("MANAGER"));
        roles.allow(Role.MANAGER, more, seen);
    }

    @Test
    void a_machine_gets_no_right_of_people() {
        for (Role machine : Set.of(Role.KIOSK, Role.DISPLAY)) {
            Refused.with("security.role.device", () -> roles.allow(machine, Set.of(), Set.of("ACCOUNT_MANAGE")));
            Refused.with("security.role.device", () -> roles.allow(machine, Set.of(), Set.of("VISIT_READ")));
        }
    }

    @Test
    void who_may_only_manage_accounts_hands_out_no_more_than_they_have() {
        var helper = people.somebody(Role.AGENT);
        var admin = people.somebody(Role.ADMIN);
        as.holding(null, "ACCOUNT_MANAGE", "OWN_ACCOUNT");
        long seen = users.detail(helper.id()).version();
        Refused.with(
                "security.account.beyond",
                () -> users.change(
                        helper.id(), seen, new AccountChange("自己", null, Set.of(Role.AGENT, Role.ADMIN), null)));
        Refused.with(
                "security.account.beyond",
                () -> users.create("n" + Unique.code(), new AccountChange("新人", null, Set.of(Role.ADMIN), null)));
        Refused.with("security.account.beyond", () -> users.resetPassword(admin.id()));
        users.change(helper.id(), seen, new AccountChange("改名", null, Set.of(Role.AGENT), null));
        assertEquals("改名", users.detail(helper.id()).displayName());
    }

    @Test
    void a_token_for_a_person_lends_no_right_its_issuer_lacks() {
        var agent = people.somebody(Role.AGENT);
        assertFalse(tokens.scopesOf(agent.username()).contains("VISIT_READ"));
        Refused.with(
                "security.token.beyond",
                () -> tokens.issue(agent.username(), "in her name", Set.of("VISIT_READ"), Duration.ofDays(1)));
        users.serveProgramsOnly(agent.id());
        known.forget();
        assertTrue(tokens.scopesOf(agent.username()).contains("VISIT_READ"));
        assertNotNull(tokens.issue(agent.username(), "in its own", Set.of("VISIT_READ"), Duration.ofDays(1)));
        as.nobody();
        Refused.with(
                "security.sign-in.refused",
                () -> signIn.withPassword(agent.username(), People.PASSWORD, null, Unique.code()));
    }

    @Test
    void tokens_end_with_a_new_password_a_disabled_account_and_signing_out_everywhere() {
        var gate = people.program(Role.AGENT);
        for (Runnable end : List.<Runnable>of(
                () -> users.resetPassword(gate.id()),
                () -> users.signOutEverywhere(gate.id()),
                () -> users.disable(gate.id()))) {
            as.role("ADMIN", null);
            sql.update("update account set password_hash = null, must_change_password = false where id = ?", gate.id());
            known.forget();
            tokens.issue(gate.username(), "gate", Set.of("VISIT_READ"), Duration.ofDays(1));
            end.run();
            assertEquals(
                    0,
                    sql.count("select count(*) from api_token where account_id = ? and revoked_at is null", gate.id()));
        }
        users.enable(gate.id());
        assertEquals(
                0, sql.count("select count(*) from api_token where account_id = ? and revoked_at is null", gate.id()));
    }

    @Test
    void a_token_waits_until_its_account_has_chosen_a_password() {
        var agent = people.program(Role.AGENT);
        var issued = tokens.issue(agent.username(), "early", Set.of("VISIT_READ"), Duration.ofDays(1));
        sql.update("update account set must_change_password = true where id = ?", agent.id());
        assertTrue(apiTokens.caller(issued.token(), "192.0.2.7").isEmpty());
        sql.update("update account set must_change_password = false where id = ?", agent.id());
        assertTrue(apiTokens.caller(issued.token(), "192.0.2.7").isPresent());
    }

    @Test
    void the_job_that_seals_the_audit_cannot_be_switched_off() {
        Refused.with("security.job.needed", () -> jobs.enable("audit-seal", false));
        assertEquals(0, sql.count("select count(*) from job where name = 'audit-seal' and not enabled"));
    }

    @Test
    void who_failed_too_often_is_shown_as_locked_and_can_be_unlocked() {
        var agent = people.somebody(Role.AGENT);
        sql.update("update account set failed_sign_ins = 10 where id = ?", agent.id());
        var query = new ListQuery(0, 10, "state", true, Map.of("text", agent.username(), "state", "LOCKED"));
        assertEquals("LOCKED", users.list(query).rows().get(0).state());
        assertTrue(users.detail(agent.id()).locked());
        users.unlock(agent.id());
        assertEquals(0, users.list(query).total());
    }

    @Test
    void a_token_acts_within_its_scopes_until_it_is_revoked_or_its_account_disabled() {
        var agent = people.program(Role.AGENT);
        var issued = tokens.issue(agent.username(), "gate", Set.of("VISIT_READ"), Duration.ofDays(30));
        var caller = apiTokens.caller(issued.token(), "192.0.2.7").orElseThrow();
        assertEquals(Set.of("VISIT_READ"), caller.permissions());
        assertEquals("token:gate@192.0.2.7", caller.origin());
        assertEquals(agent.id(), caller.accountId());
        as.role("ADMIN", null);
        tokens.revoke(issued.id());
        changes.fire(new Changed(Set.of("token")));
        assertTrue(apiTokens.caller(issued.token(), "192.0.2.7").isEmpty());
        var second = tokens.issue(agent.username(), "gate 2", Set.of("VISIT_READ"), Duration.ofDays(30));
        users.disable(agent.id());
        assertTrue(apiTokens.caller(second.token(), "192.0.2.7").isEmpty());
    }

    @Test
    void a_token_gets_no_scope_its_account_does_not_have() {
        var agent = people.somebody(Role.AGENT);
        Refused.with(
                "security.token.scope",
                () -> tokens.issue(agent.username(), "too much", Set.of("ACCOUNT_MANAGE"), Duration.ofDays(1)));
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        var agent = people.program(Role.AGENT);
        var issued = tokens.issue(agent.username(), "hash", Set.of("VISIT_READ"), Duration.ofDays(1));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from api_token where id = ? and token_hash = ?",
                        issued.id(),
                        Secrets.sha256(issued.token())));
        assertEquals(
                "GOOD",
                tokens.list(new ListQuery(0, 1, null, true, Map.of("text", agent.username())))
                        .rows()
                        .get(0)
                        .state());
    }

    private SettingRow setting(String key) {
        return settings.list().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_setting_is_checked_kept_and_put_back_as_shipped() {
        Refused.with("setting.refused.number", () -> settings.change("security.pin-hours", "99", 0));
        Refused.with(
                "setting.refused.value",
                () -> settings.change(
                        "venue.zone", "Mars/Olympus", setting("venue.zone").version()));
        settings.change("security.pin-hours", "8", setting("security.pin-hours").version());
        values.forget();
        SettingRow changed = setting("security.pin-hours");
        assertEquals("8", changed.value());
        assertThrows(Clash.class, () -> settings.change("security.pin-hours", "9", changed.version() + 1));
        settings.reset("security.pin-hours", changed.version());
        assertEquals("12", setting("security.pin-hours").value());
    }

    @Test
    void a_job_is_asked_to_run_now() {
        jobs.runNow("partitions");
        assertTrue(jobs.list().stream().anyMatch(job -> job.name().equals("audit-seal")));
        assertThrows(desk.shared.service.NotFound.class, () -> jobs.runNow("no-such-job"));
    }

    @Test
    void the_first_set_up_is_closed_once_there_is_an_account() {
        String token = Secrets.token();
        sql.update(
                "insert into one_time_link (token_hash, purpose, created_at, expires_at) values (?, 'FIRST_ADMIN', now(), now() + interval '1 hour')",
                Secrets.sha256(token));
        as.nobody();
        assertFalse(first.isOpen(token));
        Refused.with("security.setup.closed", () -> first.create(token, "late", "晚到", People.PASSWORD));
    }
}
