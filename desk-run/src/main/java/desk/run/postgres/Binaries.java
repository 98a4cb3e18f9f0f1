package desk.run.postgres;

import desk.run.DataDirectory;
import desk.run.Exit;
import desk.run.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The bundled PostgreSQL programs (initdb, pg_ctl, postgres), unpacked once into a folder that several Desks share. */
public record Binaries(Path folder) {
    /** The major version of the bundle; a cluster of another one is refused, not damaged. */
    public static final String MAJOR = "17";

    /** Unpacks below {@code parent} unless that is done; complete or not at all, even if killed half-way. */
    public static Binaries in(Path parent) throws IOException {
        String archive = archive();
        Path folder = folderIn(parent);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Path half = Files.createTempDirectory(parent, "unpacking-");
            unpack(archive, half);
            publish(half, folder);
        }
        return new Binaries(folder);
    }

    public static boolean unpacked(Path parent) {
        return Files.isDirectory(folderIn(parent));
    }

    private static Path folderIn(Path parent) {
        return parent.resolve("postgresql-" + MAJOR);
    }

    private static void publish(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            DataDirectory.delete(half); // another Desk was faster
        }
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = List.of("aarch64", "arm64").contains(arch);
        String system = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
        return "/postgres-" + system + (arm ? "-arm_64" : "-x86_64") + ".txz";
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream in = Binaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new Refusal(
                        Exit.NOT_STARTED,
                        "no bundled PostgreSQL for this machine (" + archive + "); give a database by DESK_DB_URL");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    public String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
