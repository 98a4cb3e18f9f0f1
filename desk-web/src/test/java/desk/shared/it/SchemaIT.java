package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Scratch;
import desk.shared.service.Schema;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@InContainer
class SchemaIT {

    @Inject
    Scratch scratch;

    @Test
    void an_empty_database_is_brought_up_to_date_and_stays_so() throws SQLException {
        try (Scratch.Database database = scratch.database()) {
            String reached = new Schema(database.source()).migrate();
            assertEquals(reached, new Schema(database.source()).migrate());
        }
    }

    @Test
    void a_database_of_a_newer_program_is_refused_and_left_as_it_is() throws SQLException {
        try (Scratch.Database database = scratch.database()) {
            new Schema(database.source()).migrate();
            database.execute(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, "
                            + "installed_by, execution_time, success) values (900, '900', 'future', 'SQL', 'V900__future.sql', 1, 'x', 1, true)");
            Schema.Newer newer = assertThrows(Schema.Newer.class, () -> new Schema(database.source()).migrate());
            assertTrue(newer.getMessage().contains("900"), newer.getMessage());
        }
    }
}
