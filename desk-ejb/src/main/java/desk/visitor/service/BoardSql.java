package desk.visitor.service;

import desk.shared.domain.SearchKeys;
import desk.visitor.domain.BadgeNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The board's statement: four columns of one desk's day, each in its order, narrowed by what was typed. Those who left belong to
 * the day they left on, whichever day they came.
 */
final class BoardSql {

    private static final String MATCH = """
             and (v.badge_number = ? or exists (select from search_key k
             where k.owner_kind = 'visitor' and k.owner_id = v.visitor_id and k.key like ?)%s)""";
    /** Only where the number is plain to the reader anyway: said for a visit that is open. */
    private static final String OR_PHONE_BEGINS = " or v.visitor_phone_said and v.visitor_phone like ?";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final UUID desk;
    private final String typed;
    private final boolean phoneBegins;

    /** @param callable whether the reader may find an open visit by the beginning of its phone */
    BoardSql(UUID desk, LocalDate today, Instant begin, String typed, boolean callable) {
        this.desk = desk;
        this.typed = typed == null || typed.isBlank() ? null : typed.strip();
        String key = SearchKeys.normalise(typed);
        phoneBegins = callable && !key.isEmpty() && VisitRegister.isNumber(key);
        column("v.state = 'EXPECTED' and v.business_day <= ?", "v.expected_from, v.id", true, today);
        column("v.state = 'IN'", "v.arrived_at desc, v.id", true);
        column("v.state = 'OUT' and v.closed_at >= ?", "v.closed_at desc, v.id", false, Timestamp.from(begin));
        column(
                "v.state in ('REFUSED', 'CANCELLED', 'NO_SHOW') and (v.business_day = ? or v.closed_at >= ?)",
                "v.closed_at desc, v.id",
                false,
                today,
                Timestamp.from(begin));
    }

    private void column(String which, String order, boolean open, Object... about) {
        text.append(text.isEmpty() ? "(select " : " union all (select ")
                .append(VisitLines.COLUMNS)
                .append(VisitLines.FROM)
                .append("where v.desk_id = ? and ")
                .append(which);
        values.add(desk);
        values.addAll(List.of(about));
        if (typed != null) {
            match(open && phoneBegins);
        }
        text.append(" order by ")
                .append(order)
                .append(" limit ")
                .append(VisitBoard.MOST_CARDS)
                .append(')');
    }

    private void match(boolean byPhone) {
        text.append(' ').append(MATCH.formatted(byPhone ? OR_PHONE_BEGINS : ""));
        values.add(BadgeNumber.sought(typed));
        values.add(VisitRegister.pattern(typed));
        if (byPhone) {
            values.add(SearchKeys.normalise(typed) + "%");
        }
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
