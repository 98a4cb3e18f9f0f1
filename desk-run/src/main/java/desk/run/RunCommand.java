package desk.run;

import desk.run.micro.Certificate;
import desk.run.micro.Certificates;
import desk.run.micro.Listening;
import desk.run.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** {@code ./desk run}: the real thing. Beyond loopback nothing goes unencrypted, and no account exists until someone makes it. */
public final class RunCommand implements Command {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.value("--port"),
                Option.value("--bind"),
                Option.value("--tls-cert"),
                Option.value("--tls-key"),
                Option.flag("--behind-proxy"));
    }

    @Override
    public Exit run(Arguments arguments) throws Exception {
        Home home = Home.here();
        DataDirectory data = new DataDirectory(home.data().resolve("desk")).prepare();
        Listening listening = listening(arguments, data);
        Path key = Optional.ofNullable(System.getenv("DESK_KEY_FILE"))
                .map(file -> Path.of(file).toAbsolutePath())
                .orElse(data.key());
        Setup setup = Setup.run(home, data.path(), listening, Database.given(System.getenv()), key);
        Console console = new Console(System.out);
        console.line("Desk: data in %s, key file %s", data.path(), key);
        return Foreground.hold(setup, console, desk -> greet(desk, console));
    }

    private static Listening listening(Arguments arguments, DataDirectory data) throws Exception {
        String address = arguments.text("--bind").orElse("127.0.0.1");
        boolean proxy = arguments.has("--behind-proxy");
        boolean given = arguments.has("--tls-cert") || arguments.has("--tls-key");
        if (proxy && given) {
            throw new Refusal(
                    Exit.UNKNOWN_WORD, "--behind-proxy serves plain HTTP; the certificate belongs to the proxy");
        }
        if (proxy || (Listening.isLoopback(address) && !given)) {
            int port = arguments.port("--port", 8080);
            return new Listening(address, port, port, Optional.empty(), proxy);
        }
        Certificate certificate = certificate(arguments, given, address, data);
        return new Listening(
                address, arguments.port("--port", 8443), Listening.freePort(), Optional.of(certificate), false);
    }

    private static Certificate certificate(Arguments arguments, boolean given, String address, DataDirectory data)
            throws Exception {
        Path folder = Files.createDirectories(data.path().resolve("tls"));
        if (!given) {
            return Certificates.generated(address, folder);
        }
        Optional<Path> chain = arguments.file("--tls-cert");
        Optional<Path> key = arguments.file("--tls-key");
        if (chain.isEmpty() || key.isEmpty()) {
            throw new Refusal(Exit.UNKNOWN_WORD, "--tls-cert and --tls-key belong together");
        }
        return Certificates.given(chain.get(), key.get(), folder);
    }

    private static void greet(DeskInstance desk, Console console) throws Exception {
        console.line("");
        boolean proxied = desk.setup().listening().behindProxy();
        String open = proxied ? "https://<your proxy>/desk/" : desk.url().toString();
        console.line(
                "  Open      %s",
                proxied ? open + ", which passes on to " + desk.url() + " with X-Forwarded-Proto and -For" : open);
        desk.setup()
                .listening()
                .certificate()
                .ifPresent(certificate ->
                        console.line("  SHA-256   %s (the certificate's fingerprint)", certificate.fingerprint()));
        try (Connection connection = desk.database().connect()) {
            FirstAdmin.token(connection)
                    .ifPresent(token -> console.line(
                            "  First ADMIN, once and within 24 hours:%n            %ssetup.xhtml?token=%s",
                            open, token));
        }
    }
}
