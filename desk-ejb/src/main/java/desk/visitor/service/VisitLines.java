package desk.visitor.service;

import desk.shared.domain.Masks;
import desk.shared.service.Caller;
import desk.shared.service.Sql;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.VisitState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The one projection of visits: its SQL and how a row becomes a {@link VisitLine}, masking what the reader may not see. */
final class VisitLines {

    /** The columns, from {@code visit v} alone: a row stays what it was when it was written. */
    static final String COLUMNS = """
            v.id, v.number, v.version, v.state, v.business_day, v.expected_from, v.expected_to, v.arrived_at, v.left_at,
            v.away_since, v.not_seen_leaving, v.visitor_id, v.visitor_name, v.visitor_sex, v.visitor_phone, v.organisation,
            v.document_kind, v.document_mask, v.purpose, v.place, v.plate, v.badge_number, v.companion_count,
            v.thing_names, v.host_names,
            v.remark, v.registered_by_name, v.registered_at, v.undo_until, v.visitor_phone_said,
            v.amendments""";

    static final String FROM = " from visit v ";

    private VisitLines() {}

    /** How the lines are read for somebody: who works at the door may have to call. */
    static Sql.Row<VisitLine> readBy(Caller reader) {
        boolean callable = reader.may(VisitPermissions.CHECK_IN);
        return row -> of(row, callable);
    }

    private static VisitLine of(ResultSet row, boolean callable) throws SQLException {
        VisitState state = VisitState.valueOf(row.getString(4));
        return new VisitLine(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getLong(3),
                state,
                row.getObject(5, LocalDate.class),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8),
                instant(row, 9),
                instant(row, 10),
                row.getBoolean(11),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getString(14),
                phone(row.getString(15), callable && row.getBoolean(30) && !state.isClosed()),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getString(22),
                row.getInt(23),
                row.getString(24),
                row.getString(25),
                row.getString(26),
                row.getString(27),
                instant(row, 28),
                instant(row, 29),
                row.getInt(31));
    }

    /**
     * A phone said for a visit is plain to the desk while its visitor is expected or in; masked afterwards, and for everybody else.
     * One remembered from another visit is masked always.
     */
    private static String phone(String phone, boolean plain) {
        return phone == null || plain ? phone : Masks.phone(phone);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
