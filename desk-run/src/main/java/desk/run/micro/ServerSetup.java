package desk.run.micro;

import desk.run.Home;
import desk.run.postgres.Database;
import java.nio.file.Path;
import java.util.Map;

/**
 * All a server needs to know.
 *
 * @param folder its own: what it unpacks, its logs, its process id
 * @param properties system properties of the application, {@code desk.*}
 */
public record ServerSetup(
        Home home, Path folder, Listening listening, Database database, JvmFlags jvm, Map<String, String> properties) {

    Path pidFile() {
        return folder.resolve("micro.pid");
    }

    Path log() {
        return folder.resolve("log").resolve("server.log");
    }
}
