package desk.security.service;

import desk.security.domain.SecurityPermissions;
import desk.shared.service.Caller;
import desk.shared.service.Changed;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Accounts with their roles and permissions, held for five seconds and forgotten at once when any node changes an account or
 * a role: a disabled account is out within a second, and a request costs no statement.
 */
@ApplicationScoped
public class KnownAccounts {

    private static final String SELECT = """
            select a.id, a.username, a.display_name, a.desk_id, a.person_id, a.session_epoch, a.state = 'ACTIVE',
                   a.must_change_password, a.language, a.theme,
                   (select string_agg(r.role, ',') from account_role r where r.account_id = a.id),
                   (select string_agg(distinct p.permission, ',') from account_role r
                        join role_permission p on p.role = r.role where r.account_id = a.id)
            from account a where a.id = ?""";

    @Resource(lookup = "jdbc/desk")
    DataSource database;

    private final ShortMemory<UUID, KnownAccount> memory = new ShortMemory<>(5);

    /** The account, or empty when there is none. */
    public Optional<KnownAccount> find(UUID accountId) {
        return memory.get(accountId, () -> read(accountId));
    }

    /** Looks again at the next request; called after a change on this node, the others hear of it by themselves. */
    public void forget() {
        memory.clear();
    }

    void refresh(@Observes Changed change) {
        if (change.topics().contains("account")
                || change.topics().contains("role")
                || change.topics().contains("*")) {
            memory.clear();
        }
    }

    private Optional<KnownAccount> read(UUID accountId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, accountId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(known(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The account cannot be read", failed);
        }
    }

    private static KnownAccount known(ResultSet row) throws SQLException {
        boolean mustChange = row.getBoolean(8);
        Set<String> permissions = words(row.getString(12));
        if (mustChange) {
            permissions = permissions.contains(SecurityPermissions.OWN_ACCOUNT)
                    ? Set.of(SecurityPermissions.OWN_ACCOUNT)
                    : Set.of();
        }
        Caller caller = new Caller(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                words(row.getString(11)),
                permissions,
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                "-");
        return new KnownAccount(
                caller, row.getInt(6), row.getBoolean(7), mustChange, row.getString(9), row.getString(10));
    }

    static Set<String> words(String separated) {
        return separated == null || separated.isEmpty() ? Set.of() : Set.of(separated.split(","));
    }
}
