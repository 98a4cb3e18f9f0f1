package desk.shared.web;

import java.util.UUID;

/** A signed-in person chose another language or theme; whoever keeps accounts stores it. */
public record LookChosen(UUID accountId, Look look) {}
