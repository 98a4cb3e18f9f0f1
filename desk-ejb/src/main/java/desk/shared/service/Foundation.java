package desk.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The first thing that runs: brings the schema up to date and opens the master key. When either cannot be done, the program
 * does not start and says why in one line; every other start-up bean depends on this one.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Foundation {

    private static final Logger LOG = Logger.getLogger(Foundation.class.getName());

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Inject
    Keyring keyring;

    @Inject
    Clock clock;

    private String schemaVersion;

    @PostConstruct
    void lay() {
        if (!TimeZone.getDefault().toZoneId().normalized().equals(ZoneOffset.UTC)) {
            LOG.severe("Desk must run in UTC: start the server with -Duser.timezone=UTC");
            throw new IllegalStateException("The JVM does not run in UTC");
        }
        try {
            schemaVersion = new Schema(database).migrate();
            Partitions.ahead(database, clock); // before anything can write into a month that has none
            keyring.open(database, clock);
        } catch (Schema.Newer | MasterKey.Unusable refused) {
            LOG.severe(refused.getMessage());
            throw refused;
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be used", failed);
        }
        LOG.log(Level.INFO, "Desk stands on schema version {0}, key {1}", new Object[] {
            schemaVersion, keyring.fingerprint()
        });
    }

    /** The schema version reached at start. */
    public String schemaVersion() {
        return schemaVersion;
    }
}
