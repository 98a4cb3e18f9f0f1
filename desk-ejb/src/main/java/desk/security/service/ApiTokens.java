package desk.security.service;

import desk.shared.service.Caller;
import desk.shared.service.Changed;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells who a REST token acts for: one statement for token, account, roles and permissions, and none while it is remembered
 * (five seconds, forgotten at once when a token, an account or a role changes anywhere).
 */
@ApplicationScoped
public class ApiTokens {

    private static final String SELECT = """
            select a.id, a.username, a.display_name, a.desk_id, a.person_id, t.name,
                   (select string_agg(r.role, ',') from account_role r where r.account_id = a.id),
                   (select string_agg(distinct p.permission, ',') from account_role r
                        join role_permission p on p.role = r.role
                        where r.account_id = a.id and p.permission = any (t.scopes)),
                   t.id, t.last_used_on is distinct from current_date
            from api_token t join account a on a.id = t.account_id
            where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and a.state = 'ACTIVE'
              and not a.must_change_password""";

    private static final int NAME_SHOWN = 40;

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    @Inject
    SignInBrakes brakes;

    @Inject
    Clock clock;

    private final ShortMemory<String, Caller> memory = new ShortMemory<>(5);

    /** Who the token acts for, narrowed to its scopes; empty when it is unknown, expired, revoked, or its account is disabled or
     * waits for a new password. */
    public Optional<Caller> caller(String token, String address) {
        byte[] hash = Secrets.sha256(token);
        return memory.get(HexFormat.of().formatHex(hash), () -> read(hash))
                .map(who -> who.narrowedTo(who.permissions(), who.origin() + "@" + address));
    }

    /** Counts a wrong token of the address; returns how many seconds it should wait. A good token is never slowed. */
    @Transactional
    public long failed(String address) {
        return brakes.tokenFailed(address);
    }

    void refresh(@Observes Changed change) {
        Set<String> topics = change.topics();
        if (topics.contains("token") || topics.contains("account") || topics.contains("role") || topics.contains("*")) {
            memory.clear();
        }
    }

    private Optional<Caller> read(byte[] hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, hash);
            select.setTimestamp(2, Timestamp.from(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getBoolean(10)) {
                    markUsed(connection, row.getObject(9, UUID.class));
                }
                return Optional.of(caller(row));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The token cannot be looked up", failed);
        }
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                KnownAccounts.words(row.getString(7)),
                KnownAccounts.words(row.getString(8)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                "token:" + shortened(row.getString(6)));
    }

    /** The audit's origin column also holds the address. */
    private static String shortened(String name) {
        return name.length() <= NAME_SHOWN ? name : name.substring(0, NAME_SHOWN);
    }

    /** Once a day and token: which day it was last used. */
    private static void markUsed(Connection connection, UUID tokenId) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update api_token set last_used_on = current_date where id = ?")) {
            update.setObject(1, tokenId);
            update.executeUpdate();
        }
    }
}
