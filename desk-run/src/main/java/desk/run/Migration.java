package desk.run;

import desk.run.postgres.Database;
import desk.shared.service.Schema;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date before the server starts, so that its refusals reach the terminal as one line. */
public final class Migration {
    private Migration() {}

    /** The schema version reached. */
    public static String of(Database database) {
        try {
            return new Schema(database.dataSource()).migrate();
        } catch (Schema.Newer e) {
            throw new Refusal(Exit.DATABASE_NEWER, e.getMessage(), e);
        } catch (FlywayException e) {
            Refusal refusal = Refusal.of(e);
            throw refusal.exit() == Exit.DISK_FULL
                    ? refusal
                    : new Refusal(
                            Exit.NOT_STARTED,
                            "the schema of " + database.where() + " cannot be brought up to date: " + e.getMessage(),
                            e);
        }
    }
}
