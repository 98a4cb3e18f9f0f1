package desk.run;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/**
 * The way in while nobody has an account: a link that works once, for a day. The database keeps only the hash; a new start
 * replaces an unused link, for the old one may have been read by anyone who saw the terminal.
 */
final class FirstAdmin {
    private FirstAdmin() {}

    /** A new token for {@code setup.xhtml?token=…}; empty once an account exists. */
    static Optional<String> token(Connection connection) throws SQLException, GeneralSecurityException {
        if (anyAccount(connection)) {
            return Optional.empty();
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        connection.setAutoCommit(false);
        try (PreparedStatement delete = connection.prepareStatement(
                        "delete from one_time_link where purpose = 'FIRST_ADMIN' and used_at is null");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into one_time_link (token_hash, purpose, created_at, expires_at)"
                                + " values (?, 'FIRST_ADMIN', now(), now() + interval '24 hours')")) {
            delete.executeUpdate();
            insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
            insert.executeUpdate();
            connection.commit();
        }
        return Optional.of(token);
    }

    static boolean anyAccount(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("select exists (select from account)");
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
