package desk.run.micro;

import desk.run.Exit;
import desk.run.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads PEM files as certification authorities and openssl write them. */
final class Pem {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([^-]+)-----END", Pattern.DOTALL);

    private Pem() {}

    static List<X509Certificate> chain(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toList());
            if (chain.isEmpty()) {
                throw new Refusal(Exit.NOT_STARTED, file + " holds no certificate in PEM");
            }
            return chain;
        } catch (GeneralSecurityException e) {
            throw new Refusal(Exit.NOT_STARTED, file + " is no certificate chain in PEM: " + e.getMessage(), e);
        }
    }

    static PrivateKey key(Path file) throws IOException {
        Matcher pem = KEY.matcher(Files.readString(file));
        if (!pem.find() || !pem.group(1).isEmpty()) {
            throw new Refusal(
                    Exit.NOT_STARTED,
                    file + " is no unencrypted PKCS#8 key; convert it: openssl pkcs8 -topk8 -nocrypt -in " + file);
        }
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(2)));
        for (String algorithm : List.of("RSA", "EC")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException e) {
                continue; // not this kind
            }
        }
        throw new Refusal(Exit.NOT_STARTED, file + " holds neither an RSA nor an EC key");
    }

    /** Signs with the one and checks with the other. */
    static boolean belongTogether(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        if (!certificate.getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(new byte[32]);
        Signature checker = Signature.getInstance(algorithm);
        checker.initVerify(certificate.getPublicKey());
        checker.update(new byte[32]);
        return checker.verify(signer.sign());
    }
}
