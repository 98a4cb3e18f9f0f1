package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Rest;
import desk.it.Rest.Answer;
import desk.shared.service.Foundation;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@InContainer
class HealthIT {

    @Inject
    Rest rest;

    @Inject
    Foundation foundation;

    @Test
    void the_program_says_that_it_is_well_and_nothing_more() {
        Answer health = rest.page("/desk/health");
        assertEquals(200, health.status());
        assertEquals("application/json", health.mediaType());
        assertEquals(
                Set.of("status", "database", "schemaVersion", "version"),
                health.json().keySet());
        assertEquals("UP", health.text("status"));
        assertEquals("UP", health.text("database"));
        assertEquals(foundation.schemaVersion(), health.text("schemaVersion"));
        assertTrue(health.text("version").matches("\\d+\\.\\d+\\.\\d+.*"), health.text("version"));
    }

    @Test
    void being_alive_asks_no_database_and_being_ready_does() {
        assertEquals(
                "{\"status\":\"UP\"}", rest.page("/desk/health/live").response().body());
        assertEquals(
                "{\"status\":\"UP\",\"database\":\"UP\"}",
                rest.page("/desk/health/ready").response().body());
    }

    @Test
    void the_api_is_described_to_everybody_in_both_languages() {
        Answer chinese = rest.page("/desk/api/openapi.json");
        Answer english = rest.page("/desk/api/openapi.json", "Accept-Language", "en");
        assertEquals("application/json", chinese.mediaType());
        assertTrue(chinese.json().getString("openapi").startsWith("3."));
        assertEquals("前台系统接口", chinese.json().getJsonObject("info").getString("title"));
        assertEquals(
                "The front desk, for other programs",
                english.json().getJsonObject("info").getString("title"));
        assertEquals(-1, english.response().body().indexOf("api.doc."));
    }
}
