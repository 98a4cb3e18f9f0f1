package desk.security.service;

import com.password4j.Argon2Function;
import com.password4j.SaltGenerator;
import com.password4j.types.Argon2;
import desk.security.domain.PasswordPolicy;
import desk.shared.service.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes and checks passwords and PINs with Argon2id: 19 MiB, two passes, one lane, as OWASP advises; 50 to 100 ms of one core. As many at
 * once as there are cores, so that a flood of sign-ins neither fills the memory nor starves the counter.
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_SECONDS = 5;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Checked when there is no such account, so that the answer takes as long. */
    private static final String NOBODYS = hashNow("nobody-has-this-password");

    private final Semaphore cores =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    /** The hash to store: algorithm, cost, salt and digest in one text. */
    public String hash(String secret) {
        return inTurn(() -> hashNow(secret));
    }

    /**
     * Compares in a time that does not tell whether the account exists.
     *
     * @param hash the stored hash, or null when there is none: then the answer is no, after the same work
     * @throws BusinessException {@code security.sign-in.busy} when too many are being checked
     */
    public boolean matches(String secret, String hash) {
        return inTurn(() -> {
            String stored = hash == null ? NOBODYS : hash;
            boolean right = Argon2Function.getInstanceFromHash(stored)
                    .check(bytes(secret), stored.getBytes(StandardCharsets.US_ASCII));
            return right && hash != null;
        });
    }

    /** The same hashing without waiting for a turn: sample data and tests. */
    public static String hashNow(String secret) {
        return ARGON2.hash(bytes(secret), SaltGenerator.generate(SALT_BYTES), (CharSequence) null)
                .getResult();
    }

    private static byte[] bytes(String secret) {
        return PasswordPolicy.normalised(secret).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusinessException("security.sign-in.busy", null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusinessException("security.sign-in.busy", null);
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
