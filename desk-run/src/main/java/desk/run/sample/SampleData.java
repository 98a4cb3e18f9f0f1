package desk.run.sample;

import desk.run.Sample;
import desk.shared.service.Sealer;
import desk.visitor.domain.VisitState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * About a month round the day of the first load: the house and its people, the accounts, and some eight hundred visits. The same
 * every time but for the dates; no name, number or company in it is real.
 */
public final class SampleData implements Sample {

    private static final long SEED = 20260901;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A correction leaves its trace in the visit it stands beside. */
    private static final String COUNT_AMENDMENTS = """
            with counted as (
                update visit v set amendments = a.many, version = v.version + a.many
                from (select visit_id, count(*) as many from visit_amendment group by visit_id) a
                where v.id = a.visit_id returning v.id)
            select count(*) from counted""";

    /** The liaison officer of the competition department. */
    private static final int HOST = 16;

    private static final int GUESTS = 340;
    private static final int WORKDAYS_BACK = 15;
    private static final int WEEKEND_DAYS_BACK = 6;
    private static final int WORKDAYS_AHEAD = 7;
    private static final int WEEKEND_DAYS_AHEAD = 2;
    private static final int BADGES = 80;
    private static final String RETIRED = "080";

    private final Clock clock;
    private final Dice dice = new Dice(SEED);
    private final Names names = new Names(dice);
    private final Batch batch = new Batch();

    /** For the launcher, which finds it as a service. */
    public SampleData() {
        this(Clock.systemUTC());
    }

    SampleData(Clock clock) {
        this.clock = clock;
    }

    /** The accounts are the mark that it was done: a database that has any is left as it is. */
    @Override
    public void load(Connection connection, Path keyFile) throws Exception {
        if (one(connection, "select exists (select from account)").equals("t")) {
            return;
        }
        Instant now = clock.instant();
        var desk = java.util.UUID.fromString(one(connection, "select id from desk order by code limit 1"));
        Sealer sealer = Sealer.open(connection, keyFile, now);
        Instant founded = now.minus(Duration.ofDays(40));
        List<House.Host> hosts = new House(dice, names, batch, founded).build(House.PEOPLE);
        Staff staff = new Accounts(dice, batch, desk, founded).build(hosts.get(HOST));
        BadgeRack badges = badges();
        List<Stay> stays = stays(now, hosts, staff, badges);
        write(stays, new StayRows(batch, desk), sealer);
        Aftermath aftermath = new Aftermath(batch, dice, sealer, staff.supervisor(), desk);
        correct(stays, aftermath, staff);
        badges.write(batch, desk);
        batch.write(connection);
        one(connection, "select setval('visit_number', " + stays.size() + ")");
        one(connection, COUNT_AMENDMENTS);
    }

    private static BadgeRack badges() {
        BadgeRack rack = new BadgeRack(
                IntStream.rangeClosed(1, BADGES)
                        .mapToObj(number -> String.format("%03d", number))
                        .collect(Collectors.toList()),
                2);
        rack.retire(RETIRED);
        return rack;
    }

    private List<Stay> stays(Instant now, List<House.Host> hosts, Staff staff, BadgeRack badges) {
        Guests maker = new Guests(dice, names, hosts);
        List<Guest> guests = Stream.generate(() -> maker.next(now.minus(Duration.ofDays(40))))
                .limit(GUESTS)
                .collect(Collectors.toList());
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        List<Stay> all = new ArrayList<>();
        for (Slot slot : Slot.around(today, -1, WORKDAYS_BACK, WEEKEND_DAYS_BACK)) {
            Scene scene = scene(slot.seed(), now, hosts, staff, guests);
            all.addAll(new Days(scene, badges, ZONE).past(slot.date(), slot.weekend() ? 9 : busy(slot)));
        }
        all.addAll(new Today(scene(SEED, now, hosts, staff, guests), badges, ZONE, now).all());
        for (Slot slot : Slot.around(today, 1, WORKDAYS_AHEAD, WEEKEND_DAYS_AHEAD)) {
            Scene scene = scene(slot.seed(), now, hosts, staff, guests);
            all.addAll(new Days(scene, badges, ZONE).future(slot.date(), slot.weekend() ? 3 : 12));
        }
        all.sort(Comparator.comparing(stay -> stay.registered));
        return all;
    }

    private static int busy(Slot slot) {
        return 34 + Math.abs(slot.index()) * 7 % 15;
    }

    /** Each day has dice of its own: what happens on it is the same whatever day of the week the others are. */
    private static Scene scene(long seed, Instant now, List<House.Host> hosts, Staff staff, List<Guest> guests) {
        Dice dice = new Dice(seed);
        Story story = new Story(dice, new Names(dice), hosts, staff, ZONE, now);
        return new Scene(dice, story, () -> guests.get(dice.skewed(guests.size())));
    }

    /** Numbers in the order of registration, events in the order they happened. */
    private void write(List<Stay> stays, StayRows rows, Sealer sealer) {
        Set<Guest> guests = new LinkedHashSet<>();
        stays.forEach(stay -> guests.add(stay.guest));
        guests.forEach(guest -> Guests.write(batch, guest, sealer));
        long number = 0;
        for (Stay stay : stays) {
            rows.visit(stay, ++number);
        }
        record Told(Stay stay, Stay.Step step) {}
        stays.stream()
                .flatMap(stay -> stay.steps.stream().map(step -> new Told(stay, step)))
                .sorted(Comparator.comparing(told -> told.step().at()))
                .forEach(told -> rows.step(told.stay(), told.step()));
    }

    private void correct(List<Stay> stays, Aftermath aftermath, Staff staff) {
        List<Stay> over = stays.stream()
                .filter(stay -> stay.state == VisitState.OUT && !stay.unseen && stay.guest.document != null)
                .limit(400)
                .collect(Collectors.toList());
        for (int i = 20; i < over.size(); i += 70) {
            aftermath.amended(over.get(i), staff.agent(dice));
            aftermath.revealed(over.get(i + 1), i);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
