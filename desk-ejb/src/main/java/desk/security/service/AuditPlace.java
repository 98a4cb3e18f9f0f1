package desk.security.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a record stands in the audit; as text it may stand in an address: it tells nothing of a person. */
public record AuditPlace(Instant at, long seq) {

    @Override
    public String toString() {
        return at + "_" + seq;
    }

    /** The place written by {@link #toString}; empty for anything else. */
    public static Optional<AuditPlace> parse(String text) {
        int gap = text == null ? -1 : text.lastIndexOf('_');
        if (gap < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new AuditPlace(Instant.parse(text.substring(0, gap)), Long.parseLong(text.substring(gap + 1))));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
