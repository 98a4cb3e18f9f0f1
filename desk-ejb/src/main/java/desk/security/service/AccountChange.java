package desk.security.service;

import desk.security.domain.Role;
import java.util.Set;
import java.util.UUID;

/** What an administrator typed about an account. */
public record AccountChange(String displayName, String latinName, Set<Role> roles, UUID personId) {}
