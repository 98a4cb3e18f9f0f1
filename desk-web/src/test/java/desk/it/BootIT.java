package desk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import desk.shared.service.Foundation;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@InContainer
class BootIT {

    @Inject
    Foundation foundation;

    @Test
    void the_application_boots_on_an_empty_database() {
        assertEquals("4", foundation.schemaVersion());
    }
}
