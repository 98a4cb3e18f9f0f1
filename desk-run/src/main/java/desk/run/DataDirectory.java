package desk.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of one Desk: its database, key, server, logs and lock. Owner-only, for the data is personal. */
public record DataDirectory(Path path) {
    private static final long ENOUGH_BYTES = 500L << 20;

    public Path lock() {
        return path.resolve("lock");
    }

    public Path key() {
        return path.resolve("desk.key");
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path server() {
        return path.resolve("server");
    }

    /** Made if need be; refused when the disk is about to be full. */
    public DataDirectory prepare() throws IOException {
        Files.createDirectories(path);
        ownerOnly(path);
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < ENOUGH_BYTES) {
            throw new Refusal(
                    Exit.DISK_FULL,
                    "the disk of " + path + " is full: " + (free >> 20) + " MB are free and 500 MB are needed");
        }
        return this;
    }

    /** Throws everything away but the lock that is being held. */
    public void empty() throws IOException {
        for (Path child : children(path)) {
            if (!child.equals(lock())) {
                delete(child);
            }
        }
    }

    /** Deletes a file, or a folder with all that is in it; what is not there is no error. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.deleteIfExists(each);
            }
        }
    }

    public static void ownerOnly(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.collect(Collectors.toList());
        }
    }
}
