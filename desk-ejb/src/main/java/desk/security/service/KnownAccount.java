package desk.security.service;

import desk.shared.service.Caller;

/**
 * An account as every request needs it.
 *
 * @param caller the account as a caller; its origin is filled in by the request
 * @param sessionEpoch sessions begun with a lower one have ended
 * @param active false once disabled
 * @param mustChangePassword nothing but the own account is allowed until it is done; {@code caller} says so already
 * @param language {@code zh-CN} or {@code en}; null until the person chose
 * @param theme {@code auto}, {@code light} or {@code dark}; null until the person chose
 */
public record KnownAccount(
        Caller caller, int sessionEpoch, boolean active, boolean mustChangePassword, String language, String theme) {}
