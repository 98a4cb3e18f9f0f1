package desk.run.ear;

import desk.run.Home;
import desk.run.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Server as IT sets it up: by the very script the document gives, in a domain of its own under {@code target}. */
final class PayaraServer implements AutoCloseable {
    private static final int PATIENCE_MINUTES = 10;
    private final Home home;
    private final Path folder;
    private final int portBase;
    private final Map<String, String> environment;

    PayaraServer(Home home, Path folder, int portBase, Database database, Path keyFile) {
        this.home = home;
        this.folder = folder;
        this.portBase = portBase;
        environment = Map.ofEntries(
                Map.entry("PAYARA_HOME", program().toString()),
                Map.entry("AS_JAVA", System.getProperty("java.home")),
                Map.entry(
                        "DESK_EAR",
                        home.root().resolve("desk-ear/target/desk.ear").toString()),
                Map.entry("DESK_KEY_FILE", keyFile.toString()),
                Map.entry("POSTGRES_DRIVER", home.driver().toString()),
                Map.entry("DESK_DB_URL", database.where()),
                Map.entry("DESK_DB_USER", database.user()),
                Map.entry("DESK_DB_PASSWORD", database.password()),
                Map.entry("DESK_DOMAINS", folder.resolve("domains").toString()),
                Map.entry("DESK_PORT_BASE", Integer.toString(portBase)),
                Map.entry("DESK_BEHIND_PROXY", "yes"),
                Map.entry("DESK_HEAP", "512m"));
    }

    private Path program() {
        return home.target().resolve("payara-server/payara6");
    }

    /** One of the script's two commands; fails with what it said. */
    void script(String command) throws IOException, InterruptedException {
        run(List.of(
                "sh", home.root().resolve("docs/operations/payara-server.sh").toString(), command));
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(words + " said:\n" + Files.readString(said));
        }
    }

    int port() {
        return portBase + 80;
    }

    /** Whatever happened, and whether it ever started. */
    @Override
    public void close() throws Exception {
        if (Files.isDirectory(folder.resolve("domains/desk"))) {
            run(List.of(
                    program().resolve("bin/asadmin").toString(),
                    "stop-domain",
                    "--kill=true",
                    "--domaindir",
                    folder.resolve("domains").toString(),
                    "desk"));
        }
    }
}
