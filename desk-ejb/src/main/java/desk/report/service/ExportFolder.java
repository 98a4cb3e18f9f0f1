package desk.report.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The place of this server's export files: a temporary folder only its owner may read, removed when the server stops.
 * What a server that was killed left behind goes when the next one starts.
 */
final class ExportFolder {

    private static final Logger LOG = Logger.getLogger(ExportFolder.class.getName());
    private static final String PREFIX = "desk-exports-";
    private static final Pattern OWNED = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path folder;

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes a folder for this process beneath another, such as the system's for temporary files. */
    static ExportFolder beneath(Path parent) {
        try {
            removeAbandoned(parent);
            String name = PREFIX + ProcessHandle.current().pid() + "-";
            return new ExportFolder(Files.createTempDirectory(parent, name, ownerOnly()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (Stream<Path> siblings = Files.list(parent)) {
            siblings.filter(ExportFolder::isAbandoned).forEach(ExportFolder::remove);
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = OWNED.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isDirectory(folder)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** A folder for one export: its file and what the writer keeps beside it. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "export", ownerOnly());
    }

    void close() {
        remove(folder);
    }

    /**
     * Removes a folder with all in it; what cannot be removed is logged and left to the next start. An export that ends at the
     * same moment removes its own part too: whoever stumbles over the other looks again.
     */
    static void remove(Path folder) {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try {
                delete(folder);
            } catch (IOException | UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    LOG.log(Level.WARNING, "An export folder could not be removed", e);
                    return;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
