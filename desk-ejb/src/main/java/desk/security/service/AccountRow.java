package desk.security.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of the users page.
 *
 * @param state {@code ACTIVE}, {@code LOCKED} or {@code DISABLED}
 * @param person the name of the directory person behind it, or null
 */
public record AccountRow(
        UUID id,
        String username,
        String displayName,
        List<String> roles,
        String state,
        Instant lastSignInAt,
        String person) {}
