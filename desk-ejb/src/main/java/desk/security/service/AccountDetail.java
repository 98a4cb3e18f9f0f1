package desk.security.service;

import desk.security.domain.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An account as an administrator edits it; {@code version} is what a change is checked against. */
public record AccountDetail(
        UUID id,
        long version,
        String username,
        String displayName,
        String latinName,
        Set<Role> roles,
        UUID personId,
        boolean active,
        boolean locked,
        boolean hasPin,
        boolean mustChangePassword,
        boolean servesProgramsOnly,
        Instant lastSignInAt)
        implements java.io.Serializable {}
