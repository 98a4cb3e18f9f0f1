package desk.run.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.Home;
import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.postgres.Durability;
import desk.shared.domain.SearchKeys;
import desk.shared.service.Schema;
import desk.visitor.domain.DocumentKind;
import desk.visitor.domain.IdentityDocument;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataIT {

    /** A Thursday, eleven in the morning at the venue. */
    private static final Instant NOW = Instant.parse("2026-09-17T03:00:00Z");

    @TempDir
    static Path folder;

    private static BundledPostgres postgres;
    private static Database database;
    private static Duration took;

    @BeforeAll
    static void load() throws Exception {
        Binaries binaries = Binaries.in(Home.here().target().resolve("test-data"));
        postgres = BundledPostgres.start(binaries, folder.resolve("postgres"), Durability.FLEETING);
        database = postgres.database();
        new Schema(database.dataSource()).migrate();
        postgres.copy("desk", "saturday_night");
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        load(database, NOW);
        took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    private static void load(Database into, Instant now) throws Exception {
        try (Connection connection = into.connect()) {
            connection.setAutoCommit(false);
            new SampleData(Clock.fixed(now, ZoneOffset.UTC)).load(connection, folder.resolve("desk.key"));
            connection.commit();
        }
    }

    @Test
    void it_takes_less_than_three_seconds_of_processor_to_make_it() {
        assertTrue(took.compareTo(Duration.ofSeconds(3)) < 0, took.toString());
    }

    @Test
    void the_house_has_five_organisations_and_240_people_with_rooms_and_phones() throws SQLException {
        assertEquals("5|21|240|240", row(database, """
                select (select count(*) from organisation), (select count(*) from department), count(*),
                       count(*) filter (where room is not null and desk_phone is not null) from person"""));
        assertEquals("3|20", row(database, """
                select count(*) filter (where rank = 'VIP'), count(*) filter (where rank = 'LEADER') from person"""));
        assertTrue(number("select count(*) from person where room = '106'") > 3);
        assertEquals(number("select count(distinct desk_phone) from person"), 240);
    }

    @Test
    void every_account_of_the_demo_is_there_and_marked_as_sample() throws SQLException {
        assertEquals(
                "admin ADMIN,agent AGENT,agent2 AGENT,agent3 AGENT,host HOST,kiosk KIOSK,manager MANAGER,supervisor SUPERVISOR",
                row(database, """
                        select string_agg(username || ' ' || role, ',' order by username)
                        from account join account_role on account_id = id where sample and password_hash is not null"""));
        assertEquals("t", row(database, "select person_id is not null from account where username = 'host'"));
        assertEquals("1", row(database, """
                select count(*) from api_token t join account a on a.id = t.account_id
                where a.username = 'supervisor' and token_hash = sha256('desk-demo-token') and 'VISIT_CHECK_IN' = any(scopes)"""));
    }

    @Test
    void the_visits_cover_every_state_and_the_days_round_today() throws SQLException {
        for (String state : List.of("OUT", "REFUSED", "CANCELLED", "NO_SHOW", "EXPECTED", "IN")) {
            assertTrue(number("select count(*) from visit where state = '" + state + "'") >= 5, state);
        }
        assertEquals(12, number("select count(*) from visit where state = 'IN'"));
        assertEquals(4, number("select count(*) from visit where state = 'IN' and expected_to < '" + NOW + "'"));
        assertTrue(number("select count(*) from visit where state = 'EXPECTED' and business_day = '2026-09-17'") > 8);
        assertTrue(number("select count(*) from visit where state = 'EXPECTED' and business_day = '2026-09-18'") > 5);
        assertTrue(number("select count(distinct business_day) from visit") >= 29);
        assertEquals(0, number("select count(*) from visit where not sample"));
        assertEquals(0, number("select count(*) from visit where registered_at > '" + NOW + "'"));
        assertEquals(0, number("select count(*) from event_log where at > '" + NOW + "'"));
        assertEquals(0, number("select count(*) from visit where closed_at < arrived_at or closed_at > '" + NOW + "'"));
    }

    @Test
    void a_few_visitors_do_much_of_the_visiting() throws SQLException {
        long visits = number("select count(*) from visit");
        long byTopTenth = number("""
                select sum(n) from (select count(*) n from visit group by visitor_id order by 1 desc
                limit (select count(*) / 10 from visitor)) most""");
        assertTrue(byTopTenth * 4 > visits, byTopTenth + " of " + visits);
    }

    @Test
    void badges_that_are_out_are_those_of_the_visitors_who_are_in() throws SQLException {
        assertEquals(
                row(
                        database,
                        "select string_agg(badge_number, ',' order by badge_number) from visit where state = 'IN'"),
                row(database, "select string_agg(number, ',' order by number) from badge where state = 'OUT'"));
        assertEquals(80, number("select count(*) from badge"));
        assertEquals(1, number("select count(*) from badge where state = 'RETIRED'"));
    }

    @Test
    void every_visit_has_its_story_and_the_audit_tells_the_same() throws SQLException {
        assertEquals(
                0,
                number(
                        "select count(*) from visit v where not exists (select from event_log e where e.subject_id = v.id)"));
        assertEquals(
                number("select count(*) from event_log"),
                number("select count(*) from audit_record where action <> 'DOCUMENT_REVEALED'"));
        assertEquals(0, number("""
                select count(*) from visit v where state = 'OUT' and (select kind from event_log e where e.subject_id = v.id
                and kind <> 'VISIT_AMENDED' order by seq desc limit 1) not in ('VISIT_CHECKED_OUT', 'VISIT_CLOSED_UNSEEN')"""));
        assertTrue(number("select count(*) from visit_amendment") >= 3);
    }

    @Test
    void a_visitor_is_found_by_pinyin_initials_and_phone() throws SQLException {
        String name = row(database, "select name from visitor where name ~ '^张' order by name limit 1");
        List<String> typed = new ArrayList<>(SearchKeys.name(name));
        typed.addAll(List.of("zhang", "19900000012", "0012"));
        for (String key : typed) {
            assertTrue(
                    number("select count(*) from search_key where owner_kind = 'visitor' and key like '" + key + "%'")
                            > 0,
                    key);
        }
        assertTrue(number("select count(*) from search_key where owner_kind = 'person' and key like '106%'") > 3);
    }

    @Test
    void documents_are_sealed_pass_their_checks_and_name_a_place_that_does_not_exist() throws SQLException {
        assertEquals(
                0, number("select count(*) from visitor where document_kind is not null and document_cipher is null"));
        assertEquals(0, number("""
                select count(*) from visitor where document_kind = 'RESIDENT_ID' and document_mask not like '449***********____'"""));
        assertTrue(number("select count(*) from visitor where document_kind = 'PASSPORT'") > 20);
        IdentityDocument document =
                new Documents(new Dice(1)).of(DocumentKind.RESIDENT_ID, desk.shared.domain.Sex.MALE, 20_000);
        assertTrue(document.number().startsWith("449999"));
    }

    @Test
    void a_second_load_changes_nothing() throws Exception {
        long visits = number("select count(*) from visit");
        load(database, NOW.plusSeconds(3600));
        assertEquals(visits, number("select count(*) from visit"));
    }

    @Test
    void names_and_amounts_are_the_same_on_any_day_and_at_any_hour() throws Exception {
        Database other = database.named("saturday_night");
        load(other, Instant.parse("2026-10-03T15:40:00Z"));
        for (String query : List.of(
                "select string_agg(name || coalesce(phone, ''), ',' order by name, phone) from visitor",
                "select string_agg(name || room, ',' order by desk_phone) from person",
                "select string_agg(n, ',') from (select state || count(*) as n from visit group by state order by state) s",
                "select count(*) from event_log")) {
            assertEquals(row(database, query), row(other, query), query);
        }
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(row(database, query));
    }

    private static String row(Database from, String query) throws SQLException {
        try (Connection connection = from.connect();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(query)) {
            rows.next();
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                values.add(rows.getString(column));
            }
            return String.join("|", values);
        }
    }
}
