package desk.security.service;

import java.util.UUID;

/**
 * A try that was let in and is counted; the secret is compared outside any transaction.
 *
 * @param accountId the account, or null when the name is nobody's
 * @param hash the stored hash to compare with, or null where the answer will be no in any case
 */
public record SignInAttempt(UUID accountId, String hash) {}
