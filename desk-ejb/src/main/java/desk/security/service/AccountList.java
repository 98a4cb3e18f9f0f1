package desk.security.service;

import desk.shared.service.ListQuery;
import desk.shared.service.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the users page: a window of accounts, filtered by text, role and state. */
@ApplicationScoped
public class AccountList {

    private static final String STATE = "case when a.state = 'DISABLED' then 'DISABLED' when "
            + SignInLocks.condition(4, 5) + " then 'LOCKED' else 'ACTIVE' end";

    private static final Map<String, String> SORTS = Map.of(
            "username", "lower(a.username)",
            "displayName", "a.display_name",
            "state", STATE,
            "lastSignInAt", "a.last_sign_in_at");

    private static final String WHERE = """
             from account a left join person p on p.id = a.person_id
            where (cast(?1 as text) is null or a.username ilike ?1 or a.display_name ilike ?1 or a.latin_name ilike ?1)
              and (cast(?2 as text) is null or exists (select from account_role r where r.account_id = a.id and r.role = ?2))
              and (cast(?3 as text) is null or ?3 = """ + STATE + ")";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    SignInLocks locks;

    Slice<AccountRow> list(ListQuery query) {
        Query select = entities.createNativeQuery(
                "select a.id, a.username, a.display_name, (select string_agg(r.role, ',' order by r.role) from account_role r where r.account_id = a.id), "
                        + STATE + ", a.last_sign_in_at, p.name" + WHERE + " order by " + order(query) + ", a.id");
        filtered(select, query).setFirstResult(query.first()).setMaxResults(query.limit());
        List<AccountRow> rows = new ArrayList<>();
        for (Object row : select.getResultList()) {
            rows.add(row((Object[]) row));
        }
        long total = ((Number) filtered(entities.createNativeQuery("select count(*)" + WHERE), query)
                        .getSingleResult())
                .longValue();
        return new Slice<>(rows, total, query.first() + rows.size() < total);
    }

    private static String order(ListQuery query) {
        String column = SORTS.getOrDefault(query.sort() == null ? "username" : query.sort(), "lower(a.username)");
        return column + (query.ascending() || query.sort() == null ? " asc" : " desc") + " nulls last";
    }

    private Query filtered(Query query, ListQuery wanted) {
        String text = wanted.filter("text");
        return locks.bind(query, 4, 5)
                .setParameter(1, text == null ? null : ListQuery.contains(text))
                .setParameter(2, wanted.filter("role"))
                .setParameter(3, wanted.filter("state"));
    }

    private static AccountRow row(Object[] row) {
        return new AccountRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                row[3] == null ? List.of() : List.of(((String) row[3]).split(",")),
                (String) row[4],
                row[5] == null ? null : ((Timestamp) row[5]).toInstant(),
                (String) row[6]);
    }
}
