package desk.security.service;

import java.util.UUID;

/**
 * A try that was let in and is counted; the secret is compared outside any transaction.
 *
 * @param accountId the account, or null when the name is nobody's
 * @param hash the stored hash to compare with, or null where the answer will be no in any case
 * @param device the browser when it knows the account (its own tries are counted there), else null
 * @param locking true when it locks the account unless it succeeds
 */
public record SignInAttempt(UUID accountId, String hash, String device, boolean locking) {

    boolean isWhereKnown() {
        return device != null;
    }
}
