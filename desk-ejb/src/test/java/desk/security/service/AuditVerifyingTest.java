package desk.security.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AuditVerifyingTest {

    private final AuditVerifying verifying = new AuditVerifying();

    @Test
    void who_asks_while_it_runs_gets_the_running_result() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        var first = CompletableFuture.supplyAsync(() -> verifying.shared(() -> {
            begun.countDown();
            await(go);
            return report(runs.incrementAndGet());
        }));
        await(begun);
        Thread second = new Thread(() -> verifying.shared(() -> report(runs.incrementAndGet())));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.sleep(5);
        }
        go.countDown();
        second.join(10_000);
        assertEquals(1, first.get(10, TimeUnit.SECONDS).blocks());
        assertEquals(1, runs.get());
    }

    @Test
    void afterwards_it_runs_anew_also_after_a_failure() {
        AuditReport one = report(1);
        assertSame(one, verifying.shared(() -> one));
        assertThrows(
                IllegalStateException.class,
                () -> verifying.shared(() -> {
                    throw new IllegalStateException("no database");
                }));
        assertNotSame(one, verifying.shared(() -> report(2)));
    }

    private static AuditReport report(int blocks) {
        return new AuditReport(blocks, 0, 0, "", null);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("too long");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
