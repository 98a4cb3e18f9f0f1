package desk.security.service;

import desk.shared.service.Job;
import desk.shared.service.Keyring;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Every minute, seals what was written to the audit since (D10); block by block, each in a transaction of its own. */
@ApplicationScoped
public class AuditSealing implements Job {

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Inject
    Keyring keyring;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "audit-seal";
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.every(now, Duration.ofMinutes(1));
    }

    @Override
    public String run() {
        int blocks = 0;
        long records = 0;
        try (Connection connection = database.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                int sealed;
                do {
                    sealed = new AuditSealer(connection, keyring.chainKey(), clock).sealNext();
                    connection.commit();
                    blocks += sealed > 0 ? 1 : 0;
                    records += sealed;
                } while (sealed == AuditSealer.BLOCK);
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit could not be sealed", failed);
        }
        return blocks + " blocks, " + records + " records";
    }
}
