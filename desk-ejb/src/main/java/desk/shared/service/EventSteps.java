package desk.shared.service;

import desk.shared.service.EventReader.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One reader, one step through the event log. Only what was committed before every running transaction began is read: a
 * sequence number says nothing of the order of commits.
 */
@ApplicationScoped
public class EventSteps {

    private static final int AT_ONCE = 500;

    private static final String ENROL = """
            insert into event_reader (name, xid, seq, updated_at)
            select ?, pg_snapshot_xmin(pg_current_snapshot()), 0, ? on conflict do nothing""";

    private static final String PLACE = """
            select xid::text, seq, pg_snapshot_xmin(pg_current_snapshot())::text, updated_at
            from event_reader where name = ? for update""";

    private static final String NEXT = """
            select e.xid::text, e.seq, e.at, e.kind, e.subject_kind, e.subject_id, e.desk_id, e.data::text
            from event_log e
            where (e.xid, e.seq) > (?::xid8, ?) and e.xid < ?::xid8
            and e.kind = any(string_to_array(?, ',')) order by e.xid, e.seq limit ?""";

    /** Even a reader nobody has news for moves on at times, or it would look through more and more of the log. */
    private static final Duration STALE = Duration.ofHours(1);

    private record Place(String xid, long seq, String horizon, Instant since) {}

    private record Placed(String xid, long seq, Event event) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Gives the reader what is next; true when there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean step(EventReader reader) {
        sql.update(ENROL, reader.name(), clock.instant());
        Place place = sql.rows(
                        PLACE,
                        row -> new Place(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()),
                        reader.name())
                .get(0);
        List<Placed> next = sql.rows(
                NEXT,
                row -> new Placed(
                        row.getString(1),
                        row.getLong(2),
                        new Event(
                                row.getTimestamp(3).toInstant(),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, UUID.class),
                                row.getObject(7, UUID.class),
                                row.getString(8))),
                place.xid(),
                place.seq(),
                place.horizon(),
                String.join(",", reader.kinds()),
                AT_ONCE);
        if (!next.isEmpty()) {
            reader.read(next.stream().map(Placed::event).toList());
        }
        if (next.size() == AT_ONCE) {
            Placed last = next.get(AT_ONCE - 1);
            move(reader, last.xid(), last.seq());
            return true;
        }
        if (!next.isEmpty() || place.since().plus(STALE).isBefore(clock.instant())) {
            move(reader, place.horizon(), 0);
        }
        return false;
    }

    private void move(EventReader reader, String xid, long seq) {
        sql.update(
                "update event_reader set xid = ?::xid8, seq = ?, updated_at = ? where name = ?",
                xid,
                seq,
                clock.instant(),
                reader.name());
    }
}
