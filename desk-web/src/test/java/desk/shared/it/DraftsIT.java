package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Venue;
import desk.shared.service.Denied;
import desk.shared.service.Drafts;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class DraftsIT {

    private static final String TYPED = "{\"name\":\"张三丰\",\"phone\":\"13812345678\"}";

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    Drafts drafts;

    private UUID account;

    @BeforeEach
    void an_agent_types() {
        account = as.agent(venue.desk()).accountId();
        drafts.save("visit", "new", TYPED);
    }

    @Test
    void what_was_typed_is_there_again_and_the_last_word_counts() {
        assertEquals(TYPED, drafts.load("visit", "new").orElseThrow());
        drafts.save("visit", "new", "{}");
        assertEquals("{}", drafts.load("visit", "new").orElseThrow());
        assertTrue(drafts.load("visit", "other").isEmpty());
    }

    @Test
    void the_table_holds_no_plain_text() {
        byte[] content = sql.one(byte[].class, "select content from draft where account_id = ?", account);
        String text = new String(content, StandardCharsets.UTF_8);
        assertFalse(text.contains("张三") || text.contains("1381") || text.contains("name"));
    }

    @Test
    void nobody_else_sees_it_and_nobody_at_all_has_none() {
        as.agent(venue.desk());
        assertTrue(drafts.load("visit", "new").isEmpty());
        as.nobody();
        assertThrows(Denied.class, () -> drafts.load("visit", "new"));
    }

    @Test
    void thrown_away_it_is_gone_and_after_a_week_too() {
        drafts.discard("visit", "new");
        assertTrue(drafts.load("visit", "new").isEmpty());
        drafts.save("visit", "new", TYPED);
        sql.update("update draft set updated_at = now() - interval '8 days' where account_id = ?", account);
        assertTrue(drafts.discardOlder(Instant.now().minus(Duration.ofDays(7))) >= 1);
        assertTrue(drafts.load("visit", "new").isEmpty());
    }

    @Test
    void a_draft_too_long_is_refused_not_cut() {
        Refused.with(
                "shared.draft-too-long", () -> drafts.save("visit", "new", "x".repeat(Drafts.MOST_CHARACTERS + 1)));
        assertEquals(TYPED, drafts.load("visit", "new").orElseThrow());
    }

    @Test
    void of_too_many_drafts_the_oldest_gives_way() {
        for (int i = 0; i < 50; i++) {
            drafts.save("visit", "record-" + i, TYPED);
        }
        assertEquals(50, sql.count("select count(*) from draft where account_id = ?", account));
        assertTrue(drafts.load("visit", "new").isEmpty());
        assertTrue(drafts.load("visit", "record-49").isPresent());
    }

    @Test
    void a_machine_has_no_drafts() {
        as.role("KIOSK", null);
        assertThrows(Denied.class, () -> drafts.save("visit", "new", TYPED));
    }
}
