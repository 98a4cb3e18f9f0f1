package desk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import desk.shared.service.Foundation;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@InContainer
class BootIT {

    @Inject
    Foundation foundation;

    @Inject
    Sql sql;

    @Test
    void the_application_boots_on_an_empty_database() {
        assertEquals(
                sql.one(String.class, "select version from flyway_schema_history order by installed_rank desc limit 1"),
                foundation.schemaVersion());
    }
}
