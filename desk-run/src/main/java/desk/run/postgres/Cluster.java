package desk.run.postgres;

import desk.run.DataDirectory;
import desk.run.Exit;
import desk.run.Programs;
import desk.run.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** The files of one PostgreSQL cluster: made by initdb, told how to run by {@code desk.conf}, started and stopped by pg_ctl. */
record Cluster(Binaries binaries, Path folder, Path log) {
    private static final int RECOVERY_SECONDS = 600;

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Made under another name first, so that a start killed half-way leaves nothing that looks whole. */
    void create(Path superuserPassword) throws IOException, InterruptedException {
        Path half = folder.resolveSibling(folder.getFileName() + ".new");
        DataDirectory.delete(half);
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        run(
                "initdb",
                120,
                List.of(
                        binaries.program("initdb"),
                        "-D",
                        half.toString(),
                        "-U",
                        "postgres",
                        "--pwfile=" + superuserPassword,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--data-checksums",
                        "--locale=" + (linux ? "C.UTF-8" : "en_US.UTF-8"),
                        "--locale-provider=icu",
                        "--icu-locale=zh-Hans-CN"));
        Files.writeString(
                half.resolve("postgresql.conf"), "\ninclude = 'desk.conf'\n", java.nio.file.StandardOpenOption.APPEND);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    void checkVersion() throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.MAJOR)) {
            throw new Refusal(
                    Exit.DATABASE_NEWER,
                    folder + " belongs to PostgreSQL " + version + ", this Desk brings " + Binaries.MAJOR);
        }
    }

    void configure(String settings) throws IOException {
        Files.writeString(folder.resolve("desk.conf"), settings);
    }

    /** Returns when connections are accepted, crash recovery included. */
    void start() throws IOException, InterruptedException {
        run(
                "start",
                RECOVERY_SECONDS + 10,
                List.of(
                        binaries.program("pg_ctl"),
                        "start",
                        "-w",
                        "-t",
                        Integer.toString(RECOVERY_SECONDS),
                        "-D",
                        folder.toString(),
                        "-l",
                        log.toString()));
    }

    /** Fast: clients are disconnected, nothing committed is lost. */
    void stop() throws IOException, InterruptedException {
        if (Postmaster.of(folder).isPresent()) {
            run(
                    "stop",
                    70,
                    List.of(
                            binaries.program("pg_ctl"),
                            "stop",
                            "-w",
                            "-t",
                            "60",
                            "-m",
                            "fast",
                            "-D",
                            folder.toString()));
        }
    }

    private void run(String what, int seconds, List<String> program) throws IOException, InterruptedException {
        if (Programs.run(log, seconds, Account.command(log, program)) != 0) {
            String last = Programs.lastLine(log);
            throw new Refusal(
                    Refusal.saysDiskFull(Files.readString(log)) ? Exit.DISK_FULL : Exit.NOT_STARTED,
                    "the bundled PostgreSQL failed to " + what + ": " + last + " (" + log + ")");
        }
    }
}
