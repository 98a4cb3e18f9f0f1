package desk.visitor.service;

import desk.visitor.domain.VisitState;
import java.time.Instant;
import java.util.UUID;

/**
 * What a use case left behind: enough to answer and to go on from.
 *
 * @param version the version for the next command (If-Match)
 * @param undoUntil until when the step can be taken back, or null
 */
public record VisitResult(
        UUID id, long number, VisitState state, String badge, Instant at, Instant undoUntil, long version) {}
