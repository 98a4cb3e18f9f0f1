package desk.shared.service;

import desk.shared.service.ErasureFile.Line;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Erases again, at the start, whoever was erased after the backup this database was restored from: what the
 * {@link ErasureFile} knows and the database does not.
 */
@Singleton
@Startup
@DependsOn("Foundation")
@TransactionManagement(TransactionManagementType.BEAN)
public class ErasureReplay {

    private static final Logger LOG = Logger.getLogger(ErasureReplay.class.getName());

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Inject
    ErasureFile file;

    @Inject
    Instance<PersonalDataHolder> holders;

    @Inject
    CurrentCaller caller;

    @PostConstruct
    void replay() {
        List<Line> lines = file.read();
        if (!lines.isEmpty()) {
            again(lines);
        }
    }

    /** Applies the lines the database does not know; returns how many people were found and erased. */
    public int again(List<Line> lines) {
        Set<UUID> known = known();
        int erased = 0;
        caller.become(Caller.house("erasures"));
        try {
            for (Line line : lines) {
                erased += !known.contains(line.personId()) && erase(line) ? 1 : 0;
            }
        } finally {
            caller.become(Caller.NOBODY);
        }
        if (erased > 0) {
            LOG.log(Level.INFO, "{0} people erased after this database was backed up were erased again", erased);
        }
        return erased;
    }

    private boolean erase(Line line) {
        boolean found = false;
        for (PersonalDataHolder holder : holders) {
            found |= holder.subjectKind().equals(line.subjectKind()) && holder.erase(line.personId(), line.reason());
        }
        return found;
    }

    private Set<UUID> known() {
        Set<UUID> known = new HashSet<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select person_id from erasure")) {
            while (rows.next()) {
                known.add(rows.getObject(1, UUID.class));
            }
            return known;
        } catch (SQLException failed) {
            throw new IllegalStateException("The erasures cannot be read", failed);
        }
    }
}
