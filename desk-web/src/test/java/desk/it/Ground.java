package desk.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * The ground the tests stand on: before the server is set up, a PostgreSQL of its own is started on a free port, empty, for
 * the application to migrate, and the server is told to use it, on the loopback address only.
 */
public class Ground implements LoadableExtension {

    /** Everything the server and the database leave behind. */
    static final Path FOLDER = Path.of("target", "it").toAbsolutePath();

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Starter.class);
    }

    /** Runs once, before the container's configuration is read. */
    public static class Starter {

        public void lay(@Observes(precedence = 100) SetupContainer setup) throws IOException {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(FOLDER.resolve("desk.key"));
            Files.deleteIfExists(FOLDER.resolve("desk.key.audit"));
            Files.deleteIfExists(FOLDER.resolve("desk.key.erasures"));
            String url = startDatabase() + "&stringtype=unspecified&logServerErrorDetail=false&ApplicationName=desk";
            Files.writeString(FOLDER.resolve("preboot.txt"), Preboot.commands(url));
            var server = setup.getContainer().getContainerConfiguration();
            server.overrideProperty(
                    "microJar", FOLDER.resolve("payara-micro.jar").toString());
            int port = freePort();
            server.overrideProperty("cmdOptions", String.join(" ", jvm(url, port)));
            server.overrideProperty("extraMicroOptions", String.join(" ", options(port)));
        }

        private static String startDatabase() throws IOException {
            EmbeddedPostgres database = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(FOLDER.resolve("postgres").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-Hans-CN")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .start();
            return database.getJdbcUrl("postgres", "postgres");
        }

        private static List<String> jvm(String url, int port) {
            List<String> options = new ArrayList<>(List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx640m",
                    "-Duser.timezone=UTC",
                    "-Dfile.encoding=UTF-8",
                    "-Ddesk.mode=test",
                    "-Ddesk.key.file=" + FOLDER.resolve("desk.key"),
                    "-Ddesk.it.port=" + port,
                    "-Ddesk.it.url=" + url));
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                    .forEach(options::add);
            return options;
        }

        private static List<String> options(int port) {
            return List.of(
                    "--nohazelcast",
                    "--disablephonehome",
                    "--port",
                    Integer.toString(port),
                    "--contextroot",
                    "desk",
                    "--addlibs",
                    FOLDER.resolve("postgresql.jar").toString(),
                    "--prebootcommandfile",
                    FOLDER.resolve("preboot.txt").toString());
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
