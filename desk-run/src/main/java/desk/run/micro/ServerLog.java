package desk.run.micro;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what the server says into files of 10 MB, five of them, and keeps what a failed start is explained with. */
final class ServerLog {
    private static final int REMEMBERED = 2000;
    private static final Pattern OWN_WORD = Pattern.compile("\\S+ SEVERE desk\\.shared\\.service\\.Foundation: (.*)");
    private final Deque<String> last = new ArrayDeque<>();
    private volatile boolean ready;

    /** Follows the stream to its end on a thread of its own. */
    static ServerLog follow(InputStream stream, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileHandler handler = new FileHandler(file + ".%g", 10 << 20, 5, true);
        handler.setEncoding(StandardCharsets.UTF_8.name());
        handler.setFormatter(new Plain());
        ServerLog log = new ServerLog();
        Thread thread = new Thread(() -> log.pump(stream, handler), "server log");
        thread.setDaemon(true);
        thread.start();
        return log;
    }

    private void pump(InputStream stream, FileHandler handler) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                handler.publish(new LogRecord(Level.INFO, line));
                remember(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            handler.close();
        }
    }

    private synchronized void remember(String line) {
        ready |= line.contains("Payara Micro") && line.contains("ready in");
        last.addLast(line);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    /** The server itself has finished starting, with or without the application. */
    boolean ready() {
        return ready;
    }

    /** Why it failed, as far as the log tells: the application's own word, else the innermost cause. */
    synchronized Optional<String> reason() {
        Optional<String> own = last.stream()
                .map(OWN_WORD::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst();
        return own.or(() -> last.stream()
                .filter(line -> line.startsWith("Caused by: ") || line.contains("Exception: "))
                .reduce((earlier, later) -> later)
                .map(line -> line.replaceFirst("^Caused by: ", "").strip()));
    }

    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord line) {
            return line.getMessage() + "\n";
        }
    }
}
