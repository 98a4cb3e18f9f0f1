package desk.visitor.service;

import desk.shared.service.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Counts the register for an export's progress; the export's own right was checked by then. */
@ApplicationScoped
public class VisitCount {

    @Inject
    Sql sql;

    @Transactional
    public long of(RegisterFilter filter) {
        RegisterSql which = RegisterSql.of(filter, null);
        return sql.rows(
                        "select count(*)" + VisitLines.FROM + which.where(),
                        row -> row.getLong(1),
                        which.values().toArray())
                .get(0);
    }
}
