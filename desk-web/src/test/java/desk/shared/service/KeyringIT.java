package desk.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Scratch;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first start of a database makes its key; every later start insists on the same one. */
@InContainer
class KeyringIT {

    private static final String PROPERTY = "desk.key.file";

    @Inject
    Scratch scratch;

    private final String kept = System.getProperty(PROPERTY);
    private Path folder;
    private Scratch.Database database;

    @BeforeEach
    void an_empty_database_and_no_key_file() throws IOException, SQLException {
        folder = Files.createTempDirectory("desk-key");
        System.setProperty(PROPERTY, folder.resolve("desk.key").toString());
        database = scratch.database();
        new Schema(database.source()).migrate();
    }

    @AfterEach
    void the_applications_own_key_again() throws SQLException {
        System.setProperty(PROPERTY, kept);
        database.close();
    }

    @Test
    void the_first_start_makes_a_file_only_its_owner_may_read() throws Exception {
        String fingerprint = open();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Keyring.file())));
        assertEquals(fingerprint, open());
    }

    @Test
    void a_missing_file_refuses_the_start_and_is_not_made_anew() throws Exception {
        String fingerprint = open();
        Files.delete(Keyring.file());
        MasterKey.Unusable refused = assertThrows(MasterKey.Unusable.class, this::open);
        assertTrue(refused.getMessage().contains(fingerprint)
                && refused.getMessage().contains("DESK_KEY_FILE"));
        assertFalse(Files.exists(Keyring.file()));
    }

    @Test
    void another_databases_key_refuses_the_start() throws Exception {
        open();
        Files.delete(Keyring.file());
        MasterKey.create(Keyring.file());
        MasterKey.Unusable refused = assertThrows(MasterKey.Unusable.class, this::open);
        assertFalse(
                refused.getMessage().contains(Files.readString(Keyring.file()).strip()));
    }

    @Test
    void a_file_that_is_no_key_refuses_the_start() throws Exception {
        Files.writeString(Keyring.file(), "not a key");
        assertThrows(MasterKey.Unusable.class, this::open);
    }

    @Test
    void a_key_that_others_may_read_refuses_the_start() throws Exception {
        open();
        Files.setPosixFilePermissions(Keyring.file(), PosixFilePermissions.fromString("rw-r-----"));
        MasterKey.Unusable refused = assertThrows(MasterKey.Unusable.class, this::open);
        assertTrue(refused.getMessage().contains("chmod 600"), refused.getMessage());
    }

    @Test
    void a_key_put_there_beforehand_is_taken() throws Exception {
        MasterKey given = MasterKey.create(Keyring.file());
        assertEquals(given.fingerprint(), open());
    }

    private String open() throws SQLException {
        Keyring keyring = new Keyring();
        keyring.open(database.source(), Clock.systemUTC());
        return keyring.fingerprint();
    }
}
