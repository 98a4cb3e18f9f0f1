package desk.shared.service;

import desk.shared.service.Idempotency.Answer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Runs a command at most once for its key, with the key, the work and the answer in one transaction. Pages use the id their
 * form got when it opened, the API the caller's {@code Idempotency-Key}. Guards nothing by itself: the use case inside does.
 */
@Stateless
public class Once {

    @Inject
    Idempotency idempotency;

    /** The answer of {@code work}, or the one given earlier for the same key and digest. */
    public Answer run(String owner, String key, byte[] digest, Supplier<Answer> work) {
        return idempotency.claim(owner, key, digest).orElseGet(() -> {
            Answer answer = work.get();
            idempotency.answered(owner, key, answer);
            return answer;
        });
    }
}
