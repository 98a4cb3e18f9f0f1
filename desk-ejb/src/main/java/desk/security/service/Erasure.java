package desk.security.service;

import desk.security.domain.SecurityPermissions;
import desk.shared.service.Allowed;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.NotFound;
import desk.shared.service.PersonalDataHolder;
import desk.shared.service.UseCase;
import desk.shared.service.Vault;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Removes one person's data on request: every feature takes its values out, then the person's key is destroyed, so that what
 * the audit holds can never be read again; an older backup is made to forget them when it is restored. What happened stays, without the person.
 */
@Stateless
@UseCase
public class Erasure {

    /** An erasure done. */
    public record Row(UUID personId, String subjectKind, String reason, Instant at, String by) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Instance<PersonalDataHolder> holders;

    @Inject
    Vault vault;

    @Inject
    CurrentCaller caller;

    @Inject
    Journal journal;

    /** The kinds of people whose data can be erased. */
    @Allowed(SecurityPermissions.PERSONAL_DATA_ERASE)
    public List<String> kinds() {
        TreeSet<String> kinds = new TreeSet<>();
        holders.forEach(holder -> kinds.add(holder.subjectKind()));
        return List.copyOf(kinds);
    }

    /**
     * Erases the person, for good.
     *
     * @throws NotFound when no feature knows such a person
     */
    @Allowed(SecurityPermissions.PERSONAL_DATA_ERASE)
    public void erase(String subjectKind, UUID personId, ErasureReason reason) {
        boolean found = false;
        for (PersonalDataHolder holder : holders) {
            found |= holder.subjectKind().equals(subjectKind) && holder.erase(personId, reason.name());
        }
        if (!found) {
            throw new NotFound();
        }
        vault.erase(personId, subjectKind, reason.name(), caller.get().displayName());
        journal.record(
                Entry.audit("PERSONAL_DATA_ERASED", subjectKind, personId).with(Map.of("reason", reason.name())));
    }

    /** The latest erasures, newest first. */
    @Allowed(SecurityPermissions.PERSONAL_DATA_ERASE)
    public List<Row> latest() {
        return ((List<?>) entities.createNativeQuery(
                                "select person_id, subject_kind, reason, erased_at, erased_by from erasure order by erased_at desc limit 50")
                        .getResultList())
                .stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object[] row) {
        return new Row(
                (UUID) row[0], (String) row[1], (String) row[2], ((Timestamp) row[3]).toInstant(), (String) row[4]);
    }
}
