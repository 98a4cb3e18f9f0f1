package desk.run.micro;

import desk.run.DataDirectory;
import desk.run.Exit;
import desk.run.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Payara Micro with the application, as a child process. It stands when the application itself says so. Ctrl-C at the
 * terminal is kept from it: the launcher ends it, then the database, in that order.
 */
public final class MicroServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final ServerSetup setup;
    private final Process process;
    private final ServerLog log;

    private MicroServer(ServerSetup setup, Process process, ServerLog log) {
        this.setup = setup;
        this.process = process;
        this.log = log;
    }

    /** Started, not yet answering; {@link #awaitUp} waits for that. */
    public static MicroServer start(ServerSetup setup) throws IOException {
        Path folder = setup.folder();
        for (String each : new String[] {"root", "tmp"}) {
            DataDirectory.delete(folder.resolve(each));
            Files.createDirectories(folder.resolve(each));
        }
        Files.writeString(folder.resolve("preboot.txt"), Preboot.commands(setup.listening()));
        try (InputStream logging = MicroServer.class.getResourceAsStream("logging.properties")) {
            Files.copy(logging, folder.resolve("logging.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(CommandLine.of(setup));
        builder.environment().put("DESK_POOL_URL", setup.database().url());
        builder.environment().put("DESK_POOL_USER", setup.database().user());
        builder.environment().put("DESK_POOL_PASSWORD", setup.database().password());
        builder.environment().keySet().removeIf(name -> name.startsWith("DESK_DB_"));
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(new File("/dev/null").exists() ? new File("/dev/null") : new File("NUL"));
        Process process = builder.start();
        MicroProcess.remember(setup.pidFile(), process.toHandle());
        return new MicroServer(setup, process, ServerLog.follow(process.getInputStream(), setup.log()));
    }

    /** Ends the server that a killed launcher left in this folder. */
    public static void stopLeftOver(Path folder) throws IOException, InterruptedException {
        MicroProcess.stopLeftOver(folder.resolve("micro.pid"));
    }

    /** Returns when the application answers that it is up; refuses with the reason when it will not be. */
    public MicroServer awaitUp() throws InterruptedException {
        Health health = new Health(setup.listening().healthPort());
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            boolean ready = log.ready();
            Health.Answer answer = health.ask();
            if (answer == Health.Answer.UP) {
                return this;
            }
            if (!process.isAlive()) {
                throw failed("the server ended while starting (exit code " + process.exitValue() + ")");
            }
            if (ready && answer == Health.Answer.NO_APPLICATION) {
                throw failed("the application failed to start");
            }
            Thread.sleep(100);
        }
        throw failed("the application was not up within " + PATIENCE.toMinutes() + " minutes");
    }

    private Refusal failed(String what) {
        String reason = log.reason().map(line -> ": " + line).orElse("");
        Exit exit = Refusal.saysDiskFull(reason) ? Exit.DISK_FULL : Exit.NOT_STARTED;
        return new Refusal(exit, what + reason + " (" + setup.log() + ".0)");
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** The outcome when the server ends by itself. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** As a crash does it: no hook runs, nothing is tidied. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        MicroProcess.stop(process.toHandle());
        Files.deleteIfExists(setup.pidFile());
    }
}
