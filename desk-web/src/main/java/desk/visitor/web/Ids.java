package desk.visitor.web;

import desk.shared.service.NotFound;
import java.util.UUID;

/** Ids as addresses carry them. */
final class Ids {

    private Ids() {}

    /** The id; a text that is none is an address that leads nowhere. */
    static UUID of(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException wrong) {
            throw new NotFound();
        }
    }
}
