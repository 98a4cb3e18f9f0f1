package desk.visitor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** Counts the register for an export's progress; the export's own right was checked by then. */
@ApplicationScoped
public class VisitCount {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Transactional
    public long of(RegisterFilter filter) {
        RegisterSql sql = RegisterSql.of(filter, null);
        Query query = entities.createNativeQuery("select count(*)" + VisitLines.FROM + sql.where());
        sql.bind(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }
}
