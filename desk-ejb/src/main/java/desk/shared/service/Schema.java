package desk.shared.service;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The database schema: migrations are the only way it changes. Used by the application at start and by the launcher. */
public final class Schema {

    /** The database was migrated by a newer Desk; this one must not touch it. */
    public static final class Newer extends RuntimeException {
        Newer(String database, String program) {
            super("The database has schema version " + database + ", this Desk knows up to " + program
                    + ". Start the newer Desk, or restore a backup made by this version.");
        }
    }

    private final Flyway flyway;

    public Schema(DataSource dataSource) {
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .connectRetries(3)
                .load();
    }

    /**
     * Brings the database to this program's version.
     *
     * @return the version reached
     * @throws Newer when the database is ahead of this program; nothing is changed
     */
    public String migrate() {
        MigrationInfo[] applied = flyway.info().applied();
        MigrationVersion known = newest(known());
        MigrationVersion found = newest(applied);
        if (found.compareTo(known) > 0) {
            throw new Newer(found.getVersion(), known.getVersion());
        }
        flyway.migrate();
        return known.getVersion();
    }

    /** The migrations this program knows, in one short text: two programs with the same text want the same schema. */
    public String identity() {
        MigrationInfo[] known = known();
        int checksums = Arrays.hashCode(
                Arrays.stream(known).map(MigrationInfo::getChecksum).toArray());
        return newest(known).getVersion() + "-" + Integer.toHexString(checksums);
    }

    private MigrationInfo[] known() {
        return Arrays.stream(flyway.info().all())
                .filter(one -> one.getState().isResolved())
                .toArray(MigrationInfo[]::new);
    }

    private static MigrationVersion newest(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }
}
