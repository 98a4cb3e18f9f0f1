package desk.shared.service;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database refused, in words: a constraint becomes the message {@code constraint.<its name>}, a lost update a
 * {@link Clash}, a deadlock or a serialization failure {@link Busy}. Anything else is a defect and stays what it is.
 */
final class DatabaseRefusal {

    /** Unique, exclusion, and a reference to a record that there is not. */
    private static final Set<String> CONSTRAINTS = Set.of("23505", "23P01", "23503");

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");

    private DatabaseRefusal() {}

    static RuntimeException translate(PersistenceException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException lost) {
                return new Clash(lost.getEntity() instanceof desk.shared.domain.AggregateRoot root ? root.id() : null);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return translate(refused, sql);
            }
        }
        return refused;
    }

    private static RuntimeException translate(PersistenceException refused, SQLException sql) {
        String state = sql.getSQLState();
        if ("40P01".equals(state) || "40001".equals(state) || "55P03".equals(state)) {
            return new Busy();
        }
        Matcher named = CONSTRAINT.matcher(String.valueOf(sql.getMessage()));
        if (CONSTRAINTS.contains(state) && named.find()) {
            return new BusinessException("constraint." + named.group(1), null);
        }
        return refused;
    }
}
