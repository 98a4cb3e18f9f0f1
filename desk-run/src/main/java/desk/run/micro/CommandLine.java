package desk.run.micro;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that starts Payara Micro. Nothing secret is in it: every account of the machine can read it. */
final class CommandLine {
    private CommandLine() {}

    static List<String> of(ServerSetup setup) {
        List<String> line = new ArrayList<>(ignoringInterrupts());
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(setup.jvm().flags());
        line.add("-Duser.timezone=UTC");
        // What the server's own error pages call it: its name and version are nobody's business.
        line.add("-Dproduct.name=Desk");
        line.add("-Dfile.encoding=UTF-8");
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-Djava.io.tmpdir=" + setup.folder().resolve("tmp"));
        setup.properties().forEach((name, value) -> line.add("-D" + name + "=" + value));
        setup.listening()
                .certificate()
                .ifPresent(certificate -> line.add("-Djavax.net.ssl.keyStore=" + certificate.store()));
        line.addAll(extraOptions());
        line.addAll(List.of("-jar", setup.home().payaraMicro().toString()));
        line.addAll(arguments(setup));
        return line;
    }

    /** SIGINT goes to every process of the terminal; a Java that inherits it as ignored leaves it so. */
    private static List<String> ignoringInterrupts() {
        return new File("/bin/sh").canExecute()
                ? List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "desk")
                : List.of();
    }

    private static List<String> extraOptions() {
        return Optional.ofNullable(System.getenv("DESK_JAVA_OPTS"))
                .filter(options -> !options.isBlank())
                .map(options -> List.of(options.strip().split("\\s+")))
                .orElse(List.of());
    }

    private static List<String> arguments(ServerSetup setup) {
        List<String> line = new ArrayList<>(List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                setup.folder().resolve("root").toString(),
                "--port",
                Integer.toString(setup.listening().healthPort()),
                "--logproperties",
                setup.folder().resolve("logging.properties").toString(),
                "--contextroot",
                "/desk",
                "--addlibs",
                setup.home().driver().toString(),
                "--prebootcommandfile",
                setup.folder().resolve("preboot.txt").toString(),
                "--deploy",
                setup.home().war().toString()));
        if (setup.listening().certificate().isPresent()) {
            line.addAll(List.of("--sslport", Integer.toString(setup.listening().port())));
        }
        return line;
    }
}
