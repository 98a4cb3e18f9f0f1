package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.postgres.Durability;
import desk.shared.service.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminIT {
    @TempDir
    Path folder;

    @Test
    void the_link_is_kept_as_a_hash_replaced_by_the_next_start_and_gone_with_the_first_account() throws Exception {
        try (BundledPostgres postgres =
                BundledPostgres.start(Binaries.in(TestHome.home().data()), folder, Durability.FLEETING)) {
            Database database = postgres.database();
            new Schema(database.dataSource()).migrate();
            String first = token(database).orElseThrow();
            String second = token(database).orElseThrow();
            assertNotEquals(first, second);
            assertEquals(43, second.length(), "32 bytes in base64url");
            assertFalse(known(database, first));
            assertTrue(known(database, second));

            try (Connection connection = database.connect();
                    PreparedStatement sql = connection.prepareStatement(
                            "insert into account (id, username, display_name, state, created_at)"
                                    + " values (gen_random_uuid(), 'first', 'First', 'ACTIVE', now())")) {
                sql.executeUpdate();
            }
            assertEquals(Optional.empty(), token(database));
        }
    }

    private static Optional<String> token(Database database) throws Exception {
        try (Connection connection = database.connect()) {
            return FirstAdmin.token(connection);
        }
    }

    private static boolean known(Database database, String token) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        try (Connection connection = database.connect();
                PreparedStatement sql = connection.prepareStatement(
                        "select expires_at > now() + interval '23 hours' from one_time_link where token_hash = ?")) {
            sql.setBytes(1, hash);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
