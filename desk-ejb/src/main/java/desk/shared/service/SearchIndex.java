package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.UUID;

/** Keeps the search keys of a record: written anew, in the same transaction, whenever what it is found by changes. */
@ApplicationScoped
public class SearchIndex {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    /**
     * Replaces the record's keys.
     *
     * @param ownerKind {@code visitor}, {@code person} …
     * @param keys normalised keys, at most 80 characters each
     */
    public void put(String ownerKind, UUID ownerId, Collection<String> keys) {
        entities.createNativeQuery("""
                        with wanted as (select distinct unnest(string_to_array(?3, chr(10))) as key),
                             gone as (delete from search_key where owner_id = ?2 and owner_kind = ?1
                                      and key not in (select key from wanted))
                        insert into search_key (owner_kind, owner_id, key) select ?1, ?2, key from wanted where key <> ''
                        on conflict do nothing""")
                .setParameter(1, ownerKind)
                .setParameter(2, ownerId)
                .setParameter(3, String.join("\n", keys))
                .executeUpdate();
    }

    /** Takes the record out of every search. */
    public void remove(UUID ownerId) {
        entities.createNativeQuery("delete from search_key where owner_id = ?1")
                .setParameter(1, ownerId)
                .executeUpdate();
    }
}
