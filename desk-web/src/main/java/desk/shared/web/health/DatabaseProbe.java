package desk.shared.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Asks the database for a sign of life and waits two seconds at most. However many ask at once, and however long an answer
 * takes, one thread and one connection are used.
 */
@ApplicationScoped
public class DatabaseProbe {

    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Resource
    ManagedExecutorService threads;

    private Future<Boolean> question;

    /** Whether the database answered in time. */
    public boolean answers() {
        try {
            return asked().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException late) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> asked() {
        if (question == null || question.isDone()) {
            question = threads.submit(this::ask);
        }
        return question;
    }

    private boolean ask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        }
    }
}
