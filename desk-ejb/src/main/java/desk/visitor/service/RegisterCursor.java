package desk.visitor.service;

import desk.shared.service.BusinessException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * A place in the register: the visit the next page begins after. Written in an address as {@code <instant>~<id>}, which says
 * nothing of a person.
 *
 * @param newer true to go towards newer visits
 */
public record RegisterCursor(Instant registeredAt, UUID id, boolean newer) {

    public String text() {
        return (newer ? "+" : "-") + registeredAt + "~" + id;
    }

    /** Reads a cursor from an address; null or blank is the newest page. */
    public static RegisterCursor of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            int split = text.indexOf('~');
            return new RegisterCursor(
                    Instant.parse(text.substring(1, split)),
                    UUID.fromString(text.substring(split + 1)),
                    text.charAt(0) != '-');
        } catch (DateTimeParseException | IllegalArgumentException | StringIndexOutOfBoundsException wrong) {
            throw new BusinessException("shared.cursor", "cursor");
        }
    }
}
