package desk.run.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.Exit;
import desk.run.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void the_settings_desk_relies_on_are_added_but_never_override_what_it_gave() {
        Database database = new Database("jdbc:postgresql://db:5432/desk?prepareThreshold=0&ssl=true", "u", "p");
        assertTrue(database.url().contains("&stringtype=unspecified"));
        assertTrue(database.url().contains("?prepareThreshold=0"));
        assertFalse(database.url().contains("prepareThreshold=3"));
        assertEquals("jdbc:postgresql://db:5432/desk", database.where());
    }

    @Test
    void another_database_of_the_same_server_keeps_the_settings() {
        Database copy = new Database("jdbc:postgresql://127.0.0.1:5432/desk", "u", "p").named("copy_1");
        assertTrue(copy.url().startsWith("jdbc:postgresql://127.0.0.1:5432/copy_1?stringtype="), copy.url());
    }

    @Test
    void the_environment_gives_a_database_or_none() {
        assertTrue(Database.given(Map.of()).isEmpty());
        assertEquals(
                "desk",
                Database.given(Map.of("DESK_DB_URL", "jdbc:postgresql://db/desk"))
                        .get()
                        .user());
    }

    @Test
    void an_unreachable_or_foreign_database_is_one_line() {
        Database nobody = new Database("jdbc:postgresql://127.0.0.1:1/desk", "u", "secret");
        Refusal refusal = assertThrows(Refusal.class, nobody::reachable);
        assertEquals(Exit.DATABASE_UNREACHABLE, refusal.exit());
        assertFalse(refusal.getMessage().contains("secret"));
        assertThrows(Refusal.class, () -> new Database("jdbc:mysql://db/desk", "u", "p"));
    }
}
