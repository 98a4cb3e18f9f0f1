package desk.security.service;

import desk.security.domain.Account;
import desk.security.domain.ApiToken;
import desk.security.domain.SecurityPermissions;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.ListQuery;
import desk.shared.service.NotFound;
import desk.shared.service.Slice;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * REST tokens: issued for an account, shown once, revoked at any time. Nobody can lend a person's name to a program beyond
 * what they may do themselves: a token for somebody's account has at most the issuer's own permissions; one for an account
 * that only serves programs may have all that account's.
 */
@Stateless
@UseCase
public class TokenAdministration {

    /** The token itself; it is never seen again. */
    public record Issued(UUID id, String token) {}

    /** One line of the tokens page; {@code state} is {@code GOOD}, {@code EXPIRED} or {@code REVOKED}. */
    public record Row(
            UUID id,
            String name,
            String account,
            Set<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            LocalDate lastUsedOn,
            String state) {}

    private static final String FROM =
            " from api_token t join account a on a.id = t.account_id where (cast(?1 as text) is null"
                    + " or t.name ilike ?1 or a.username ilike ?1)";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    KnownAccounts known;

    @Inject
    CurrentCaller caller;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Allowed(SecurityPermissions.TOKEN_MANAGE)
    public Slice<Row> list(ListQuery query) {
        Query select = filtered(
                        "select t.id, t.name, a.username, array_to_string(t.scopes, ','), t.created_at, t.expires_at,"
                                + " t.last_used_on, t.revoked_at" + FROM + " order by t.created_at desc, t.id",
                        query)
                .setFirstResult(query.first())
                .setMaxResults(query.limit());
        List<Row> rows = new ArrayList<>();
        for (Object row : select.getResultList()) {
            rows.add(row((Object[]) row));
        }
        long total = ((Number) filtered("select count(*)" + FROM, query).getSingleResult()).longValue();
        return new Slice<>(rows, total, query.first() + rows.size() < total);
    }

    /** What a token of this account may be given: what its roles allow, and for a person's account the caller's too. */
    @Allowed(SecurityPermissions.TOKEN_MANAGE)
    public Set<String> scopesOf(String username) {
        Account account = accountNamed(username);
        Set<String> scopes = permissionsOf(account);
        if (!account.servesProgramsOnly()) {
            scopes.retainAll(caller.get().permissions());
        }
        return scopes;
    }

    private Set<String> permissionsOf(Account account) {
        return new TreeSet<>(
                known.find(account.id()).orElseThrow(NotFound::new).caller().permissions());
    }

    /**
     * Issues a token for the account named.
     *
     * @throws BusinessException {@code security.token.scope} for what the account may not do, {@code security.token.beyond} for
     *     what only the person it belongs to may
     */
    @Allowed(SecurityPermissions.TOKEN_MANAGE)
    public Issued issue(String username, String name, Set<String> scopes, Duration lifetime) {
        Account account = accountNamed(username);
        if (!permissionsOf(account).containsAll(scopes)) {
            throw new BusinessException("security.token.scope", "scopes");
        }
        if (!scopesOf(username).containsAll(scopes)) {
            throw new BusinessException("security.token.beyond", "scopes");
        }
        String secret = Secrets.token();
        ApiToken token = new ApiToken(account.id(), name, Secrets.sha256(secret), scopes, lifetime, clock.instant());
        entities.persist(token);
        entities.flush();
        journal.record(Entry.change("TOKEN_ISSUED", "token", token.id())
                .with(Map.of("account", account.id().toString(), "scopes", new TreeSet<>(scopes))));
        return new Issued(token.id(), secret);
    }

    @Allowed(SecurityPermissions.TOKEN_MANAGE)
    public void revoke(UUID id) {
        ApiToken token = entities.find(ApiToken.class, id);
        if (token == null) {
            throw new NotFound();
        }
        token.revoke(clock.instant());
        journal.record(Entry.change("TOKEN_REVOKED", "token", id));
    }

    private Account accountNamed(String username) {
        return entities.createQuery("select a from Account a where lower(a.username) = lower(:name)", Account.class)
                .setParameter("name", username == null ? "" : username.strip())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new BusinessException("security.token.no-account", "username"));
    }

    private Query filtered(String sql, ListQuery query) {
        String text = query.filter("text");
        return entities.createNativeQuery(sql).setParameter(1, text == null ? null : ListQuery.contains(text));
    }

    private Row row(Object[] row) {
        Instant expires = ((Timestamp) row[5]).toInstant();
        String state = row[7] != null ? "REVOKED" : clock.instant().isBefore(expires) ? "GOOD" : "EXPIRED";
        return new Row(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                new TreeSet<>(KnownAccounts.words((String) row[3])),
                ((Timestamp) row[4]).toInstant(),
                expires,
                row[6] == null ? null : ((Date) row[6]).toLocalDate(),
                state);
    }
}
