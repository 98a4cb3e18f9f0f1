package desk.run.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.Refusal;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    Path folder;

    @Test
    void a_certificate_is_made_once_and_only_its_owner_reads_the_key() throws Exception {
        Certificate first = Certificates.generated("127.0.0.1", folder);
        assertEquals(
                first.fingerprint(), Certificates.generated("127.0.0.1", folder).fingerprint());
        assertNotEquals(
                first.fingerprint(), Certificates.generated("0.0.0.0", folder).fingerprint());
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(first.store()));
    }

    @Test
    void the_files_a_certification_authority_gives_become_the_servers_key_store() throws Exception {
        Certificate made = Certificates.generated("127.0.0.1", folder);
        Path chain = pem(
                "chain.pem", "CERTIFICATE", store(made).getCertificate("desk").getEncoded());
        Path key = pem("key.pem", "PRIVATE KEY", key(made));
        Certificate given = Certificates.given(chain, key, folder);
        assertEquals(made.fingerprint(), given.fingerprint());
        assertTrue(store(given).isKeyEntry("desk"));
    }

    @Test
    void a_foreign_key_or_an_encrypted_one_is_refused_in_one_line() throws Exception {
        Certificate one = Certificates.generated("127.0.0.1", folder);
        Certificate other = Certificates.generated("0.0.0.0", folder);
        Path chain = pem(
                "chain.pem", "CERTIFICATE", store(one).getCertificate("desk").getEncoded());
        Path foreign = pem("foreign.pem", "PRIVATE KEY", key(other));
        assertThrows(Refusal.class, () -> Certificates.given(chain, foreign, folder));
        Path encrypted = pem("encrypted.pem", "ENCRYPTED PRIVATE KEY", key(one));
        Refusal refusal = assertThrows(Refusal.class, () -> Certificates.given(chain, encrypted, folder));
        assertTrue(refusal.getMessage().contains("openssl pkcs8"), refusal.getMessage());
        assertThrows(Refusal.class, () -> Certificates.given(foreign, foreign, folder));
    }

    private Path pem(String name, String label, byte[] content) throws Exception {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    }

    private static byte[] key(Certificate certificate) throws Exception {
        return store(certificate).getKey("desk", Certificate.PASSWORD).getEncoded();
    }

    private static KeyStore store(Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate.store())) {
            store.load(in, Certificate.PASSWORD);
        }
        return store;
    }
}
