package desk.run.ear;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A domain takes a hundred ports from its base on; below those the system gives to outgoing connections. */
final class Ports {
    private static final int FIRST = 12_000;
    private static final int LAST = 32_000;
    /** What the first start opens: debugger, IIOP, administration, shell, messages, pages, management. */
    private static final int[] USED = {9, 37, 38, 39, 48, 66, 76, 80, 81, 86};

    private Ports() {}

    static int freeBase() {
        return ThreadLocalRandom.current()
                .ints(FIRST, LAST)
                .filter(base -> IntStream.of(USED).allMatch(offset -> free(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
