package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import javax.crypto.SecretKey;
import javax.sql.DataSource;

/** Holds the master key while the program runs; opened once at start, against the fingerprint the database keeps. */
@ApplicationScoped
public class Keyring {

    private volatile Path place;
    private volatile MasterKey master;
    private volatile Sealer sealer;

    /**
     * Reads the key, or makes it for a database that has none yet.
     *
     * @throws MasterKey.Unusable when the file is missing although the database has a key, or is another database's
     */
    void open(DataSource database, Clock clock) throws SQLException {
        try (Connection connection = database.getConnection()) {
            place = file();
            MasterKey key = open(connection, place, clock.instant());
            sealer = new Sealer(key);
            master = key;
        }
    }

    static MasterKey open(Connection connection, Path file, Instant now) throws SQLException {
        String known = storedFingerprint(connection);
        MasterKey key;
        if (known == null) {
            key = Files.exists(file) ? MasterKey.read(file) : MasterKey.create(file);
            store(connection, key.fingerprint(), now);
            known = storedFingerprint(connection);
        } else if (Files.exists(file)) {
            key = MasterKey.read(file);
        } else {
            throw new MasterKey.Unusable("The database was set up with key " + known + ", but there is no key file at "
                    + file + ". Put it back, or name its place in DESK_KEY_FILE.");
        }
        check(file, key, known);
        return key;
    }

    private static void check(Path file, MasterKey key, String known) {
        if (!key.matches(known)) {
            throw new MasterKey.Unusable("The key file " + file + " holds key " + key.fingerprint()
                    + ", the database was set up with key " + known + ". Name the right file in DESK_KEY_FILE.");
        }
    }

    /** The file named by {@code desk.key.file} or {@code DESK_KEY_FILE}, else {@code desk.key} in the working folder. */
    static Path file() {
        String named = System.getProperty("desk.key.file", System.getenv("DESK_KEY_FILE"));
        return Path.of(named == null || named.isBlank() ? "desk.key" : named);
    }

    MasterKey master() {
        MasterKey key = master;
        if (key == null) {
            throw new IllegalStateException("The master key is not open yet");
        }
        return key;
    }

    /** The ciphers under this key. */
    Sealer sealer() {
        master();
        return sealer;
    }

    /** Where the key lies; what must not lie in the database stands beside it. */
    public Path place() {
        master();
        return place;
    }

    /** The key of the audit chain's heads. */
    public SecretKey chainKey() {
        return master().chain();
    }

    /** The same from a key file, for a command that verifies the audit while the program is down. */
    public static SecretKey chainKeyOf(Path file) {
        return MasterKey.read(file).chain();
    }

    /** Names the key in use, for health and administration. */
    public String fingerprint() {
        return master().fingerprint();
    }

    private static String storedFingerprint(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select fingerprint from master_key order by created_at limit 1")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void store(Connection connection, String fingerprint, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into master_key (fingerprint, created_at) select ?, ? where not exists (select from master_key)")) {
            insert.setString(1, fingerprint);
            insert.setTimestamp(2, Timestamp.from(now));
            insert.executeUpdate();
        }
    }
}
