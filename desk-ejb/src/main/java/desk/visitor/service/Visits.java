package desk.visitor.service;

import desk.shared.service.NotFound;
import desk.shared.service.Sql;
import desk.visitor.domain.Visit;
import desk.visitor.domain.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The visits as aggregates: how use cases load and keep them. */
@ApplicationScoped
public class Visits {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Sql sql;

    /** The visit with its visitor, in one statement. */
    public Visit get(UUID id) {
        return entities.createQuery("select v from Visit v join fetch v.visitor where v.id = :id", Visit.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The visit with its visitor, held until the transaction ends: of two screens at the same visit the second waits here and
     * then sees the first one's version.
     */
    public Visit held(UUID id) {
        // By hand, and the visitor first: the provider's lock would read hosts, companions and things anew with every
        // step.
        sql.rows(
                "select 1 from visitor p join visit v on v.visitor_id = p.id where v.id = ? for update",
                row -> Boolean.TRUE,
                id);
        return get(id);
    }

    /** The next number of the register; numbers of visits that were not stored are left out. */
    public long nextNumber() {
        return ((Number) entities.createNativeQuery("select nextval('visit_number')")
                        .getSingleResult())
                .longValue();
    }

    public void add(Visit visit) {
        entities.persist(visit);
    }

    /** Writes what is pending now, where the next statement must see it. */
    public void flush() {
        entities.flush();
    }

    /** The visit the visitor is in on, if any. */
    public Optional<Visit> openOf(Visitor visitor) {
        // Nearly always none: asked by hand, and read as an entity only then.
        return sql
                .rows(
                        "select id from visit where visitor_id = ? and state = 'IN'",
                        row -> row.getObject(1, UUID.class),
                        visitor.id())
                .stream()
                .findFirst()
                .map(this::get);
    }
}
