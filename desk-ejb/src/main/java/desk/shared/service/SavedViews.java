package desk.shared.service;

import desk.shared.domain.Text;
import desk.shared.domain.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's own views of a list: filter, columns and all, sealed because a filter may hold a name. Its id may stand in an
 * address; only its owner can open it.
 */
@ApplicationScoped
public class SavedViews {

    /** More than any filter with all its columns. */
    private static final int LONGEST = 8_000;

    private static final int MOST = 50;
    private static final String USE = "view";

    /** A saved view as a menu shows it. */
    public record Saved(UUID id, String name) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The caller's views of a page, by name. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Saved> of(String page) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, name from saved_view where account_id = ?1 and page = ?2 order by name")
                .setParameter(1, owner())
                .setParameter(2, page)
                .getResultList();
        return rows.stream()
                .map(row -> new Saved((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** Keeps a view under a name; the same name again replaces it. Returns its id. */
    @Transactional
    public UUID save(String page, String typedName, String json) {
        String name = Text.required(typedName, "viewName", 80);
        if (json.length() > LONGEST) {
            throw new BusinessException("text.too-long", null, LONGEST, json.length());
        }
        if (of(page).stream().filter(kept -> !kept.name().equals(name)).count() >= MOST) {
            throw new BusinessException("shared.too-many-views", "viewName", MOST);
        }
        Object id = entities.createNativeQuery("""
                        insert into saved_view (id, account_id, page, name, content, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (account_id, page, name) do update set content = excluded.content returning id""")
                .setParameter(1, Uuid7.next())
                .setParameter(2, owner())
                .setParameter(3, page)
                .setParameter(4, name)
                .setParameter(5, vault.seal(owner(), USE, json))
                .setParameter(6, Timestamp.from(clock.instant()))
                .getSingleResult();
        return (UUID) id;
    }

    /** The content of the caller's view; empty when it is somebody else's or gone. */
    @Transactional
    public Optional<String> load(String page, UUID id) {
        List<?> rows = entities.createNativeQuery(
                        "select content from saved_view where id = ?1 and account_id = ?2 and page = ?3")
                .setParameter(1, id)
                .setParameter(2, owner())
                .setParameter(3, page)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : vault.open(owner(), USE, (byte[]) rows.get(0));
    }

    @Transactional
    public void remove(UUID id) {
        entities.createNativeQuery("delete from saved_view where id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, owner())
                .executeUpdate();
    }

    private UUID owner() {
        if (!caller.get().isSomebody()) {
            throw new Denied("saved-view");
        }
        return caller.get().accountId();
    }
}
