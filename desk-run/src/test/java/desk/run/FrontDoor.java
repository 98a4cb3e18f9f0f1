package desk.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code ./desk} as a process of its own, as a person starts it: with or without a terminal, and stopped as they stop it. */
final class FrontDoor implements AutoCloseable {
    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final Thread listener;
    private final Path data;

    private FrontDoor(Path data, List<String> command) throws IOException {
        this.data = data;
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DESK_DATA", data.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("DESK_DB_"));
        process = builder.start();
        listener = new Thread(this::listen, "front door");
        listener.setDaemon(true);
        listener.start();
    }

    /** Without a terminal, as a service manager starts it. */
    static FrontDoor open(Path data, String... words) throws IOException {
        return new FrontDoor(data, command(words));
    }

    /**
     * On a pseudo-terminal: what is typed reaches every process of the foreground. A suite started in the background
     * ignores interrupts and would hand that on; a person's terminal does not, so the signal gets its usual meaning back.
     */
    static FrontDoor onTerminal(Path data, String... words) throws IOException {
        String line = command(words).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        return new FrontDoor(data, List.of("script", "-qefc", "exec env --default-signal=INT " + line, "/dev/null"));
    }

    private static List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Ddesk.home=" + TestHome.home().root(),
                "-cp",
                TestHome.home().target().resolve("lib") + "/*",
                "desk.run.Main"));
        command.addAll(List.of(words));
        return command;
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    FrontDoor awaitUp() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!said().contains("Desk is up")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("Desk is not up:\n" + said());
            }
            Thread.sleep(100);
        }
        return this;
    }

    String said() {
        return said.toString();
    }

    void type(int character) throws IOException {
        process.getOutputStream().write(character);
        process.getOutputStream().flush();
    }

    void terminate() {
        process.destroy();
    }

    /** kill -9: nothing of the launcher's own runs any more. */
    void kill() {
        process.destroyForcibly();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            close();
            throw new AssertionError("still running:\n" + said());
        }
        listener.join(TimeUnit.SECONDS.toMillis(10));
        return process.exitValue();
    }

    /** Everything that runs for this data: launcher, server, database. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info()
                        .commandLine()
                        .filter(line -> line.contains(data.toString()))
                        .isPresent())
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        processes().forEach(ProcessHandle::destroyForcibly);
    }
}
