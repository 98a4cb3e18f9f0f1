package desk.run;

import desk.run.micro.JvmFlags;
import desk.run.micro.Listening;
import desk.run.postgres.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What one Desk is to be.
 *
 * @param database given by IT or a test; otherwise a bundled PostgreSQL in the data directory
 * @param sample whether a fresh database gets the sample data
 * @param keyFile of the personal data; only named here, the application makes and guards it
 * @param properties system properties for the application besides the launcher's own
 */
public record Setup(
        Home home,
        DataDirectory data,
        Listening listening,
        Optional<Database> database,
        boolean sample,
        JvmFlags jvm,
        Path keyFile,
        Map<String, String> properties) {

    /** The demo: sample data, loopback, quick to start. */
    public static Setup demo(Home home, Path data, int port) {
        DataDirectory directory = new DataDirectory(data);
        return new Setup(
                home,
                directory,
                Listening.loopback(port),
                Optional.empty(),
                true,
                JvmFlags.QUICK,
                directory.key(),
                Map.of("desk.mode", "demo"));
    }

    /** The real thing: empty, on what IT wants. */
    public static Setup run(Home home, Path data, Listening listening, Optional<Database> database, Path keyFile) {
        Map<String, String> properties =
                Map.of("desk.mode", "run", "desk.behind.proxy", Boolean.toString(listening.behindProxy()));
        return new Setup(
                home, new DataDirectory(data), listening, database, false, JvmFlags.LASTING, keyFile, properties);
    }

    /** Whether real people's data goes in: {@code ./desk run}, not the demo and not a measurement. */
    boolean isReal() {
        return "run".equals(properties.get("desk.mode"));
    }

    public Setup on(Database other) {
        return new Setup(home, data, listening, Optional.of(other), sample, jvm, keyFile, properties);
    }

    public Setup with(JvmFlags flags) {
        return new Setup(home, data, listening, database, sample, flags, keyFile, properties);
    }

    public Setup with(Map<String, String> others) {
        return new Setup(home, data, listening, database, sample, jvm, keyFile, others);
    }

    public Setup keyed(Path key) {
        return new Setup(home, data, listening, database, sample, jvm, key, properties);
    }
}
