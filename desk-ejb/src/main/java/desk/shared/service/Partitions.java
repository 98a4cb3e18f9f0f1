package desk.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Makes the monthly partitions of the event log and the audit before their month begins, three months ahead: at every start and daily. */
@ApplicationScoped
public class Partitions implements Job {

    private static final Logger LOG = Logger.getLogger(Partitions.class.getName());
    private static final int MONTHS_AHEAD = 3;

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "partitions";
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.dailyAt(now, venue, LocalTime.of(2, 40));
    }

    @Override
    public JobResult run() {
        return JobResult.of("partitions", ahead(database, clock));
    }

    /**
     * Makes what is missing, month by month. A month whose rows came before its partition stays in the rest partition: that
     * is said in the log, and the months after it are made all the same.
     *
     * @return the last month there is a partition for
     */
    static LocalDate ahead(DataSource database, Clock clock) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        try (Connection connection = database.getConnection();
                PreparedStatement make = connection.prepareStatement("select make_month_partitions(?)")) {
            for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                LocalDate month = first.plusMonths(ahead);
                make.setObject(1, month);
                try {
                    make.execute();
                } catch (SQLException refused) {
                    LOG.log(Level.WARNING, "The month {0} has no partition of its own: {1}", new Object[] {
                        month, refused.getMessage()
                    });
                }
            }
            return first.plusMonths(MONTHS_AHEAD);
        } catch (SQLException failed) {
            throw new IllegalStateException("The partitions cannot be made", failed);
        }
    }
}
