package desk.security.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of its sign-in.
 *
 * @param sessionEpoch the account's epoch then; a higher one ends the session
 * @param at when
 */
public record SignedIn(UUID accountId, int sessionEpoch, Instant at) implements Serializable {}
