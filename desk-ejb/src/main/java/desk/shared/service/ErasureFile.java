package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who was erased, in a file beside the key: outside the database, so that a database restored from an older backup can be
 * told. One line a person: when, kind, id, reason; nothing of the person.
 */
@ApplicationScoped
public class ErasureFile {

    /** An erasure that was done. */
    public record Line(Instant at, String subjectKind, UUID personId, String reason) {

        static Line of(String text) {
            String[] parts = text.split(" ", 4);
            return new Line(Instant.parse(parts[0]), parts[1], UUID.fromString(parts[2]), parts[3]);
        }

        @Override
        public String toString() {
            return at + " " + subjectKind + " " + personId + " " + reason;
        }
    }

    private static Path file() {
        Path key = Keyring.file().toAbsolutePath();
        return key.resolveSibling(key.getFileName() + ".erasures");
    }

    /** All lines, oldest first. */
    public synchronized List<Line> read() {
        try {
            return Files.exists(file())
                    ? Files.readAllLines(file()).stream()
                            .filter(line -> !line.isBlank())
                            .map(Line::of)
                            .toList()
                    : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException("The list of erasures beside the key cannot be read", failed);
        }
    }

    /** Adds lines, on the disk when this returns. */
    public synchronized void add(Collection<Line> lines) {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        try (FileChannel channel = open()) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException("The list of erasures beside the key cannot be written", failed);
        }
    }

    private static FileChannel open() throws IOException {
        Path file = file();
        if (!Files.exists(file) && Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
