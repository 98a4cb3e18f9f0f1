package desk.visitor.service;

import desk.shared.service.CurrentCaller;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.PersonalDataHolder;
import desk.shared.service.SearchIndex;
import desk.shared.service.Settings;
import desk.shared.service.Vault;
import desk.visitor.domain.Visit;
import desk.visitor.domain.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the house knows of its visitors, and how it is removed: at its age, or when the law asks. Visits stay as numbers. */
@ApplicationScoped
public class VisitorData implements PersonalDataHolder {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    SearchIndex index;

    @Inject
    Amendments amendments;

    @Inject
    Journal journal;

    @Inject
    CurrentCaller caller;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public String subjectKind() {
        return "visitor";
    }

    @Override
    @Transactional
    public int purge(Instant now, int limit) {
        Instant kept = now.minus(settings.get(VisitorSettings.KEPT));
        List<Visitor> old = entities.createQuery("""
                        select p from Visitor p where p.erasedAt is null
                        and (p.lastVisitAt < :kept or (p.lastVisitAt is null and p.createdAt < :kept))
                        and not exists (select v from Visit v where v.visitor = p
                            and v.state in (desk.visitor.domain.VisitState.IN, desk.visitor.domain.VisitState.EXPECTED))""", Visitor.class)
                .setParameter("kept", kept)
                .setMaxResults(limit)
                .getResultList();
        old.forEach(visitor -> erase(visitor, now, "age"));
        return old.size();
    }

    @Override
    @Transactional
    public boolean erase(UUID personId, String reason) {
        Visitor visitor = entities.find(Visitor.class, personId);
        if (visitor == null || visitor.isErased()) {
            return false;
        }
        erase(visitor, clock.instant(), reason);
        return true;
    }

    private void erase(Visitor visitor, Instant now, String reason) {
        entities.createQuery("select v from Visit v where v.visitor = :visitor", Visit.class)
                .setParameter("visitor", visitor)
                .getResultList()
                .forEach(Visit::erase);
        amendments.forgetReasons(visitor.id());
        visitor.erase(now);
        index.remove(visitor.id());
        vault.erase(visitor.id(), subjectKind(), reason, caller.get().displayName());
        journal.record(Entry.change("VISITOR_ERASED", "visitor", visitor.id()).with(Map.of("reason", reason)));
    }
}
