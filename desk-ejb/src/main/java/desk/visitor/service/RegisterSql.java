package desk.visitor.service;

import desk.visitor.domain.VisitState;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** The register's filter and cursor as SQL with bound values: one place for the page, the count and the export. */
final class RegisterSql {

    private final StringBuilder where = new StringBuilder("where true");
    private final List<Object> values = new ArrayList<>();
    private final boolean newer;

    private RegisterSql(boolean newer) {
        this.newer = newer;
    }

    static RegisterSql of(RegisterFilter filter, RegisterCursor after) {
        RegisterSql sql = new RegisterSql(after != null && after.newer());
        if (filter.from() != null) {
            sql.and("v.business_day >= ?", Date.valueOf(filter.from()));
        }
        if (filter.to() != null) {
            sql.and("v.business_day <= ?", Date.valueOf(filter.to()));
        }
        if (!filter.states().isEmpty()) {
            sql.and(
                    "v.state = any(string_to_array(?, ','))",
                    String.join(
                            ",", filter.states().stream().map(VisitState::name).toList()));
        }
        if (!VisitorBook.blank(filter.typed())) {
            sql.and(
                    "v.visitor_id in (select k.owner_id from search_key k where k.owner_kind = 'visitor' and k.key like ?)",
                    VisitRegister.pattern(filter.typed()));
        }
        if (after != null) {
            sql.and(
                    "(v.registered_at, v.id) " + (after.newer() ? ">" : "<") + " (?, ",
                    Timestamp.from(after.registeredAt()));
            sql.append("?)", after.id());
        }
        return sql;
    }

    private void and(String condition, Object value) {
        where.append(" and ");
        append(condition, value);
    }

    private void append(String condition, Object value) {
        values.add(value);
        where.append(condition);
    }

    String where() {
        return where.toString();
    }

    String order() {
        return newer ? " order by v.registered_at, v.id" : " order by v.registered_at desc, v.id desc";
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
