package desk.security.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The last sealed block's number and seal, kept outside the database: one line in a file beside the key file
 * ({@code desk.key.audit}). Whoever cuts the newest blocks off leaves a chain that holds; this file still says how long it was.
 */
public final class AuditWitness {

    /** What the file says: the number of the last block sealed, and its seal. */
    record Head(long block, byte[] mac) {}

    private static final Logger LOG = Logger.getLogger(AuditWitness.class.getName());
    private static final String SUFFIX = ".audit";

    private final Path file;

    private AuditWitness(Path file) {
        this.file = file;
    }

    /** The one beside this key file. */
    public static AuditWitness beside(Path keyFile) {
        Path key = keyFile.toAbsolutePath();
        return new AuditWitness(key.resolveSibling(key.getFileName() + SUFFIX));
    }

    /**
     * What was last written; empty when nothing was yet.
     *
     * @throws IllegalStateException when the file is there and cannot be read
     */
    Optional<Head> head() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new Head(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1])));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IllegalStateException("The file " + file + " cannot be read", unreadable);
        }
    }

    /** Writes the head down, whole or not at all, and into the log. A failure is logged: the seal itself stands. */
    void note(Head head) {
        String line = head.block() + " " + HexFormat.of().formatHex(head.mac());
        LOG.log(Level.INFO, "The audit is sealed up to block {0}", line);
        try {
            Path draft =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), "", ownerOnly());
            Files.writeString(draft, line + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "The head of the audit could not be written to {0}: {1}", new Object[] {
                file, failed.toString()
            });
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
