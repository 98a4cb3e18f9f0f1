package desk.run.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a folder, known by id and start instant together: ids are used again, instants are not. */
final class MicroProcess {
    private static final int PATIENCE_SECONDS = 15;

    private MicroProcess() {}

    static void remember(Path pidFile, ProcessHandle process) throws IOException {
        Files.writeString(pidFile, process.pid() + " " + startOf(process));
    }

    /** Ends the server that a killed launcher left behind. */
    static void stopLeftOver(Path pidFile) throws IOException, InterruptedException {
        Optional<ProcessHandle> leftOver = remembered(pidFile);
        if (leftOver.isPresent()) {
            stop(leftOver.get());
        }
        Files.deleteIfExists(pidFile);
    }

    static Optional<ProcessHandle> remembered(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String[] words = Files.readString(pidFile).strip().split(" ");
        if (words.length != 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> process.isAlive() && startOf(process) == Long.parseLong(words[1]));
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Politely, then not. */
    static void stop(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        }
    }
}
