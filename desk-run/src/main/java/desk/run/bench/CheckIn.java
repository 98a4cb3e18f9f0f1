package desk.run.bench;

import desk.run.sample.BulkToday.Awaited;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** One program at the API that checks people in, one after the other. */
final class CheckIn implements Load.Task, AutoCloseable {

    private static final int OK = 200;
    private final Wire wire;
    private final Supply supply;

    CheckIn(int port, Supply supply) {
        wire = new Wire(port);
        this.supply = supply;
    }

    @Override
    public void once() throws IOException {
        checkIn(supply.next(), UUID.randomUUID().toString());
    }

    void checkIn(Awaited awaited, String key) throws IOException {
        Wire.Answer answer = wire.send(
                "POST",
                "/desk/api/v1/visits/" + awaited.visit() + "/check-in",
                Map.of(
                        "Authorization", "Bearer desk-demo-token",
                        "Idempotency-Key", key,
                        "Content-Type", "application/json"),
                ("{\"badge\":\"" + awaited.badge() + "\"}").getBytes(StandardCharsets.UTF_8));
        if (answer.status() != OK) {
            throw new IOException("check-in answered " + answer.status() + ": " + answer.text());
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
