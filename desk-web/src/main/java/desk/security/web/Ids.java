package desk.security.web;

import desk.shared.service.NotFound;
import java.util.UUID;

/** Identifiers in addresses and fields. */
final class Ids {

    private Ids() {}

    /** The identifier; null for an empty text; what is none names no record. */
    static UUID parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
