package desk.security.service;

import desk.security.service.AuditWitness.Head;
import desk.shared.service.Job;
import desk.shared.service.JobResult;
import desk.shared.service.Keyring;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Every minute, seals what was written to the audit since (D10); block by block, each in a transaction of its own. */
@ApplicationScoped
public class AuditSealing implements Job {

    private static final Logger LOG = Logger.getLogger(AuditSealing.class.getName());

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
    public JobResult run() {
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
                note(new AuditSealer(connection, keyring.chainKey(), clock));
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit could not be sealed", failed);
        }
        return JobResult.of("sealed", blocks, records);
    }

    /**
     * Writes the new head down outside the database, unless what stands there is not in the chain: then blocks were cut off or
     * a backup was restored, and the note stays for the verification to tell.
     */
    private void note(AuditSealer sealer) throws SQLException {
        AuditWitness witness = AuditWitness.beside(keyring.place());
        Optional<Head> noted = witness.head();
        Optional<Head> last = sealer.head("order by block_no desc limit 1");
        if (last.isEmpty() && noted.isEmpty() || noted.isPresent() && isSame(noted, last)) {
            return;
        }
        if (noted.isPresent()
                && !isSame(noted, sealer.head("where block_no = " + noted.get().block()))) {
            LOG.log(
                    Level.SEVERE,
                    "The audit does not hold block {0}, which was sealed before",
                    noted.get().block());
            return;
        }
        last.ifPresent(witness::note);
    }

    private static boolean isSame(Optional<Head> one, Optional<Head> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().block() == other.get().block()
                && MessageDigest.isEqual(one.get().mac(), other.get().mac());
    }
}
