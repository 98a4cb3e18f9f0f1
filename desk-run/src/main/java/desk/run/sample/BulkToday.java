package desk.run.sample;

import desk.shared.domain.Sex;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The running day of a bulk database, made anew before every measurement: a full board at the first desk, and at a second one
 * visitors who stand in line to be checked in, each with a badge laid out.
 */
public final class BulkToday {

    /** Somebody to be checked in. */
    public record Awaited(UUID visit, UUID visitor, String badge) {}

    private static final long SEED = 20260903;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID LINE = UUID.fromString("01900000-0000-7000-8000-00000000be7c");
    private static final int LEFT = 420;
    private static final int IN = 80;
    private static final int EXPECTED = 350;
    private static final int OTHERS = 24;
    private static final int BOARD = LEFT + IN + EXPECTED + OTHERS;
    private static final int FAVOURITES = 500;
    private static final int AT_ONCE = 20_000;

    private static final String VISITORS = """
            select id, name, sex, phone, organisation, plate, document_kind, encode(document_cipher, 'hex'), document_mask
            from visitor where erased_at is null order by id limit """ + ' ';

    private static final String FORGET = """
            create temporary table gone on commit drop as
                select id from visit where state in ('EXPECTED', 'IN') or desk_id = '%1$s' or business_day >= '%2$s';
            delete from visit_thing where visit_id in (select id from gone);
            delete from visit_companion where visit_id in (select id from gone);
            delete from visit_host where visit_id in (select id from gone);
            delete from visit_amendment where visit_id in (select id from gone);
            delete from badge where desk_id = '%1$s';
            update badge set state = 'FREE', visit_id = null where visit_id in (select id from gone);
            delete from visit where id in (select id from gone);
            insert into desk (id, code, name_zh, name_en) values ('%1$s', 'LINE', '排队', 'Line') on conflict do nothing;
            update badge set state = 'FREE' where state = 'LOST'""";

    private final Connection connection;
    private final Instant now;
    private final LocalDate today;
    private final Dice dice = new Dice(SEED);
    private final Batch batch = new Batch();
    private UUID desk;
    private Story story;
    private long number;

    public BulkToday(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
        today = LocalDate.ofInstant(now, ZONE);
    }

    /** Makes the day in the connection's transaction; {@code line} visitors wait to be checked in. */
    public List<Awaited> make(int line) throws SQLException, IOException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(FORGET.formatted(LINE, today));
        }
        desk = UUID.fromString(texts("select id from desk where id <> '" + LINE + "' order by code limit 1")
                .get(0)[0]);
        number = Long.parseLong(texts("select nextval('visit_number')").get(0)[0]);
        List<House.Host> hosts = hosts();
        story = new Story(dice, new Names(dice), hosts, staff(hosts.get(0)), ZONE, now);
        List<Guest> guests = guests(BOARD + line, hosts);
        board(guests.subList(0, Math.min(BOARD, guests.size())));
        List<Awaited> waiting = line(guests.subList(Math.min(BOARD, guests.size()), guests.size()));
        texts("select setval('visit_number', " + number + ")");
        return waiting;
    }

    private void board(List<Guest> guests) throws SQLException, IOException {
        BadgeRack badges = BulkData.badges();
        StayRows rows = new StayRows(batch, desk);
        Instant midnight = today.atStartOfDay(ZONE).toInstant();
        Duration passed = Duration.between(midnight, now);
        Duration open = passed.compareTo(Duration.ofHours(7)) < 0 ? passed : Duration.ofHours(7);
        List<Stay> worn = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            Stay stay = stay(guests.get(i), i, open, badges);
            rows.visit(stay, ++number);
            stay.steps.forEach(step -> rows.step(stay, step));
            if (stay.closed == null && stay.badge != null) {
                worn.add(stay);
            }
        }
        batch.write(connection);
        wear(worn);
    }

    /** By the place on the board: first those who left, in the order of their arrival, then those who are in, then the rest. */
    private Stay stay(Guest guest, int place, Duration open, BadgeRack badges) {
        if (place < LEFT + IN) {
            Instant arrival = now.minus(open.multipliedBy(LEFT + IN - place).dividedBy(LEFT + IN));
            Stay stay = place % 2 == 0 ? story.walkIn(guest, arrival) : story.expected(guest, arrival);
            story.comesIn(stay, arrival, badges.give(arrival));
            if (place < LEFT) {
                story.leaves(
                        stay, arrival.plus(open.dividedBy(12)).isBefore(now) ? arrival.plus(open.dividedBy(12)) : now);
                badges.comesBack(stay.badge, stay.closed);
            }
            return stay;
        }
        boolean coming = place < LEFT + IN + EXPECTED;
        Stay stay = story.expected(guest, coming ? later(place - LEFT - IN) : now.minus(open.dividedBy(2)));
        stay.day = today;
        if (!coming) {
            story.isCancelled(stay, now.minusSeconds(60));
        }
        return stay;
    }

    private Instant later(int place) {
        Instant end = today.plusDays(1).atStartOfDay(ZONE).toInstant();
        return now.plus(Duration.between(now, end).multipliedBy(place).dividedBy(EXPECTED + 1));
    }

    private void wear(List<Stay> worn) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update badge set state = 'OUT', visit_id = ? where desk_id = ? and number = ?")) {
            for (Stay stay : worn) {
                update.setObject(1, stay.id);
                update.setObject(2, desk);
                update.setString(3, stay.badge);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private List<Awaited> line(List<Guest> guests) throws SQLException, IOException {
        StayRows rows = new StayRows(batch, LINE);
        List<Awaited> waiting = new ArrayList<>(guests.size());
        for (Guest guest : guests) {
            Stay stay = story.expected(guest, now);
            stay.day = today.plusDays(1); // so that no day's end closes it while it waits
            String badge = String.format("B%07d", waiting.size() + 1);
            waiting.add(new Awaited(stay.id, guest.id, badge));
            rows.visit(stay, ++number);
            batch.add(Table.BADGE, LINE, badge, "FREE", null);
            if (waiting.size() % AT_ONCE == 0) {
                batch.write(connection);
            }
        }
        batch.write(connection);
        return waiting;
    }

    private List<Guest> guests(int count, List<House.Host> hosts) throws SQLException {
        return texts(VISITORS + count).stream().map(row -> guest(row, hosts)).collect(Collectors.toList());
    }

    private Guest guest(String[] row, List<House.Host> hosts) {
        return Guest.remembered(
                UUID.fromString(row[0]),
                new Names.Name(row[1], "", Sex.valueOf(row[2])),
                row[3],
                row[4],
                row[5],
                row[6] == null
                        ? null
                        : new Guest.SealedDocument(row[6], HexFormat.of().parseHex(row[7]), row[8]),
                Guests.otherPurpose(dice),
                dice.one(hosts));
    }

    private List<House.Host> hosts() throws SQLException {
        return texts("select id, name, room from person order by id limit " + FAVOURITES).stream()
                .map(row -> new House.Host(UUID.fromString(row[0]), row[1], row[2], false))
                .collect(Collectors.toList());
    }

    private Staff staff(House.Host host) throws SQLException {
        List<Clerk> clerks = texts("select id, display_name from account where username in"
                        + " ('agent', 'agent2', 'agent3', 'host', 'supervisor') order by username")
                .stream()
                .map(row -> Clerk.at(UUID.fromString(row[0]), row[1], 20))
                .collect(Collectors.toList());
        return new Staff(clerks.subList(0, 3), clerks.get(4), clerks.get(3), host);
    }

    private List<String[]> texts(String query) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                found.add(IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> text(rows, column))
                        .toArray(String[]::new));
            }
        }
        return found;
    }

    private static String text(ResultSet rows, int column) {
        try {
            return rows.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
