package desk.shared.service;

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
 * What a person is typing, kept on the server until it is saved or thrown away: sealed under the person's own key, one
 * draft per form and record, never seen by anybody else, gone after a week.
 */
@ApplicationScoped
public class Drafts {

    /** The most a draft may hold, in characters; longer ones are refused rather than cut. */
    public static final int MOST_CHARACTERS = 64_000;

    /** The most drafts one account has; the oldest gives way. */
    static final int MOST_DRAFTS = 50;
    /** Whoever has an account of their own has drafts: people, not machines. */
    private static final String RIGHT = "OWN_ACCOUNT";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Keeps the form's fields (a JSON object) for the caller. */
    @Transactional
    public void save(String form, String recordKey, String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new BusinessException("shared.draft-too-long", null, MOST_CHARACTERS);
        }
        UUID account = somebody();
        entities.createNativeQuery("""
                        insert into draft (account_id, form, record_key, content, updated_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (account_id, form, record_key) do update set content = excluded.content, updated_at = excluded.updated_at""")
                .setParameter(1, account)
                .setParameter(2, form)
                .setParameter(3, recordKey)
                .setParameter(4, vault.seal(account, use(form, recordKey), json))
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        dropOldest(account);
    }

    private void dropOldest(UUID account) {
        entities.createNativeQuery("""
                        delete from draft where (account_id, form, record_key) in (
                            select account_id, form, record_key from draft where account_id = ?1
                            order by updated_at desc, form, record_key offset ?2)""")
                .setParameter(1, account)
                .setParameter(2, MOST_DRAFTS)
                .executeUpdate();
    }

    /** The caller's draft of this form, if there is one. */
    @Transactional
    public Optional<String> load(String form, String recordKey) {
        UUID account = somebody();
        List<?> rows = entities.createNativeQuery(
                        "select content from draft where account_id = ?1 and form = ?2 and record_key = ?3")
                .setParameter(1, account)
                .setParameter(2, form)
                .setParameter(3, recordKey)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : vault.open(account, use(form, recordKey), (byte[]) rows.get(0));
    }

    /** Throws the draft away: it was saved, or is not wanted. */
    @Transactional
    public void discard(String form, String recordKey) {
        entities.createNativeQuery("delete from draft where account_id = ?1 and form = ?2 and record_key = ?3")
                .setParameter(1, somebody())
                .setParameter(2, form)
                .setParameter(3, recordKey)
                .executeUpdate();
    }

    /** Removes drafts nobody touched since {@code before}; returns how many. */
    @Transactional
    public int discardOlder(java.time.Instant before) {
        return entities.createNativeQuery("delete from draft where updated_at < ?1")
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }

    private static String use(String form, String recordKey) {
        return "draft/" + form + "/" + recordKey;
    }

    private UUID somebody() {
        if (!caller.get().isSomebody() || !caller.get().may(RIGHT)) {
            throw new Denied(RIGHT);
        }
        return caller.get().accountId();
    }
}
