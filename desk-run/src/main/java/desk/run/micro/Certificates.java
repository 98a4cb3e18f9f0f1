package desk.run.micro;

import desk.run.DataDirectory;
import desk.run.Exit;
import desk.run.Programs;
import desk.run.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** Makes the key store the server reads: from IT's PEM files, or with a certificate of its own that browsers will question. */
public final class Certificates {
    private static final int DAYS = 825;

    private Certificates() {}

    public static Certificate given(Path chainFile, Path keyFile, Path folder)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = Pem.chain(chainFile);
        PrivateKey key = Pem.key(keyFile);
        if (!Pem.belongTogether(chain.get(0), key)) {
            throw new Refusal(Exit.NOT_STARTED, keyFile + " is not the key of the first certificate in " + chainFile);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(Certificate.ALIAS, key, Certificate.PASSWORD, chain.toArray(new X509Certificate[0]));
        Path file = folder.resolve("given.p12");
        write(store, file);
        return new Certificate(file, fingerprint(chain.get(0)));
    }

    /** Made once and kept until a month before its end. */
    public static Certificate generated(String address, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("generated-" + address.replaceAll("[^0-9A-Za-z.]", "_") + ".p12");
        if (!Files.exists(file) || ending(certificate(file))) {
            Files.deleteIfExists(file);
            generate(address, file, folder.resolve("keytool.log"));
        }
        return new Certificate(file, fingerprint(certificate(file)));
    }

    private static void generate(String address, Path file, Path log) throws IOException, InterruptedException {
        String host = InetAddress.getLocalHost().getHostName();
        String names = "san=dns:" + host + ",dns:localhost,ip:127.0.0.1"
                + (InetAddress.getByName(address).isAnyLocalAddress()
                        ? ""
                        : ",ip:" + InetAddress.getByName(address).getHostAddress());
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                Certificate.ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + host,
                "-ext",
                names,
                "-validity",
                Integer.toString(DAYS),
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(Certificate.PASSWORD));
        if (Programs.run(log, 60, keytool) != 0) {
            throw new Refusal(Exit.NOT_STARTED, "no certificate could be made: " + Programs.lastLine(log));
        }
        DataDirectory.ownerOnly(file);
    }

    private static boolean ending(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant().isBefore(Instant.now().plus(30, ChronoUnit.DAYS));
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, Certificate.PASSWORD);
        }
        return (X509Certificate) store.getCertificate(Certificate.ALIAS);
    }

    private static void write(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        DataDirectory.ownerOnly(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, Certificate.PASSWORD);
        }
    }

    static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }
}
