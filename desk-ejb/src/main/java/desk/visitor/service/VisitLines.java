package desk.visitor.service;

import desk.shared.domain.Masks;
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
            v.remark, v.registered_by_name, v.registered_at, v.undo_until, v.visitor_phone_said""";

    static final String FROM = " from visit v ";

    private VisitLines() {}

    /** From a JPA native query's row. */
    static VisitLine of(Object[] row) {
        VisitState state = VisitState.valueOf((String) row[3]);
        return new VisitLine(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                state,
                day(row[4]),
                instant(row[5]),
                instant(row[6]),
                instant(row[7]),
                instant(row[8]),
                instant(row[9]),
                (Boolean) row[10],
                (UUID) row[11],
                (String) row[12],
                (String) row[13],
                phone((String) row[14], state, (Boolean) row[29]),
                (String) row[15],
                (String) row[16],
                (String) row[17],
                (String) row[18],
                (String) row[19],
                (String) row[20],
                (String) row[21],
                ((Number) row[22]).intValue(),
                (String) row[23],
                (String) row[24],
                (String) row[25],
                (String) row[26],
                instant(row[27]),
                instant(row[28]));
    }

    /** From a JDBC cursor's row, for exports. */
    static VisitLine of(ResultSet row) throws SQLException {
        Object[] values = new Object[30];
        for (int column = 0; column < values.length; column++) {
            values[column] = row.getObject(column + 1);
        }
        return of(values);
    }

    /**
     * A phone said for a visit is plain while its visitor is expected or in, when the desk may have to call; masked afterwards.
     * One remembered from another visit is masked always.
     */
    private static String phone(String phone, VisitState state, boolean said) {
        return phone == null || said && !state.isClosed() ? phone : Masks.phone(phone);
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
