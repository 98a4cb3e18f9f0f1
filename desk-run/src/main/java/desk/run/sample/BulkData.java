package desk.run.sample;

import desk.shared.service.Sealer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A history of any length, for measuring: the days of the demo at the size of a great house, about a thousand visitors a workday,
 * with their events and their audit. Ends yesterday.
 */
public final class BulkData {

    /** How much of everything. */
    public record Sizes(int visits, int visitors, int people) {}

    private static final long SEED = 20260902;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int A_WORKDAY = 1000;
    private static final int A_WEEKEND_DAY = 250;
    private static final int BADGES = 1500;
    private static final int AT_ONCE = 20_000;

    private final Connection connection;
    private final Sizes sizes;
    private final Instant now;
    private final Dice dice = new Dice(SEED);
    private final Names names = new Names(dice);
    private final Batch batch = new Batch();
    private Staff staff;
    private UUID desk;

    /** @param now until when the history runs */
    public BulkData(Connection connection, Sizes sizes, Instant now) {
        this.connection = connection;
        this.sizes = sizes;
        this.now = now;
    }

    /** Fills a database that has the schema and nothing else, in one transaction. */
    public void load(Path keyFile) throws SQLException, IOException, GeneralSecurityException {
        desk = UUID.fromString(one("select id from desk order by code limit 1"));
        Sealer sealer = Sealer.open(connection, keyFile, now);
        SecondaryIndexes indexes = new SecondaryIndexes(connection);
        indexes.takeAway();
        List<LocalDate> dates = dates();
        Instant founded = dates.get(0).minusDays(30).atStartOfDay(ZONE).toInstant();
        List<House.Host> hosts = new House(dice, names, batch, founded).build(sizes.people());
        staff = new Accounts(dice, batch, desk, founded).build(hosts.get(0));
        batch.write(connection);
        List<Guest> guests = guests(hosts, founded);
        guests.forEach(guest -> guest.seal(sealer));
        days(dates, hosts, guests);
        visitors(guests, founded, sealer);
        indexes.putBack();
    }

    /** As many days back from yesterday as the visits fill, oldest first. */
    private List<LocalDate> dates() throws SQLException {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(now, ZONE).minusDays(1);
        for (int left = sizes.visits(); left > 0; left -= most(day), day = day.minusDays(1)) {
            dates.add(day);
        }
        dates.sort(Comparator.naturalOrder());
        one("select count(make_month_partitions(m::date)) from generate_series(timestamp '"
                + day.minusDays(10).withDayOfMonth(1) + "', timestamp '"
                + now.toString().substring(0, 19)
                + "', interval '1 month') m");
        return dates;
    }

    private static int most(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? A_WEEKEND_DAY : A_WORKDAY;
    }

    private List<Guest> guests(List<House.Host> hosts, Instant founded) {
        Guests maker = new Guests(dice, names, hosts);
        return IntStream.range(0, sizes.visitors())
                .mapToObj(any -> maker.next(founded))
                .collect(Collectors.toList());
    }

    private void days(List<LocalDate> dates, List<House.Host> hosts, List<Guest> guests)
            throws SQLException, IOException {
        BadgeRack badges = badges();
        Story story = new Story(dice, names, hosts, staff, ZONE, now);
        Scene scene = new Scene(dice, story, () -> guests.get(dice.skewed(guests.size())));
        Days days = new Days(scene, badges, ZONE);
        StayRows rows = new StayRows(batch, desk);
        int written = 0;
        for (LocalDate date : dates) {
            List<Stay> stays = days.past(date, Math.min(most(date), sizes.visits() - written));
            for (Stay stay : stays) {
                rows.visit(stay, ++written);
                stay.steps.forEach(step -> rows.step(stay, step));
            }
            if (written / AT_ONCE > (written - stays.size()) / AT_ONCE) {
                batch.write(connection);
            }
        }
        badges.write(batch, desk);
        batch.write(connection);
        one("select setval('visit_number', " + written + ")");
    }

    static BadgeRack badges() {
        return new BadgeRack(
                IntStream.rangeClosed(1, BADGES)
                        .mapToObj(number -> String.format("%04d", number))
                        .collect(Collectors.toList()),
                9);
    }

    private void visitors(List<Guest> guests, Instant founded, Sealer sealer) throws SQLException, IOException {
        int count = 0;
        for (Guest guest : guests) {
            guest.seen(founded.plus(Duration.ofDays(1)), null);
            Guests.write(batch, guest, sealer);
            guest.key = null;
            if (++count % AT_ONCE == 0) {
                batch.write(connection);
            }
        }
        batch.write(connection);
    }

    private String one(String query) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
