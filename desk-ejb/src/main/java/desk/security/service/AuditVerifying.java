package desk.security.service;

import desk.shared.service.Keyring;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Verifies the audit once at a time on this node: who asks while it runs gets the running one's result. */
@ApplicationScoped
public class AuditVerifying {

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Inject
    Keyring keyring;

    private CompletableFuture<AuditReport> running;

    AuditReport now() {
        return shared(() -> AuditVerification.of(database, keyring.chainKey(), AuditWitness.beside(keyring.place())));
    }

    AuditReport shared(Supplier<AuditReport> work) {
        CompletableFuture<AuditReport> mine;
        boolean first;
        synchronized (this) {
            first = running == null;
            if (first) {
                running = new CompletableFuture<>();
            }
            mine = running;
        }
        if (first) {
            carryOut(work, mine);
        }
        try {
            return mine.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("The audit could not be verified", failed.getCause());
        }
    }

    private void carryOut(Supplier<AuditReport> work, CompletableFuture<AuditReport> result) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error failed) {
            result.completeExceptionally(failed);
        } finally {
            synchronized (this) {
                running = null;
            }
        }
    }
}
