package desk.run;

import java.nio.file.Path;
import java.sql.Connection;

/** Fills a fresh demo database with people, visits and the demo's accounts. Found by {@link java.util.ServiceLoader}. */
public interface Sample {
    /**
     * Loads everything in the connection's transaction; the launcher commits, so a start killed half-way leaves nothing.
     *
     * @param keyFile the master key's file, made if it is not there yet
     */
    void load(Connection connection, Path keyFile) throws Exception;
}
