package desk.run;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Behind the script {@code ./desk}: finds the command, runs it, and turns every failure into one line and an exit code. */
public final class Main {
    /** What the migrations say of themselves is for the server's log; here it would drown our own lines. Held, or it is forgotten. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(Arrays.asList(words)).code());
    }

    private static Exit run(List<String> words) {
        MIGRATIONS.setLevel(Level.SEVERE);
        try {
            Command command = command(words.isEmpty() ? "" : words.get(0));
            return command.run(Arguments.parse(command, words.subList(1, words.size())));
        } catch (Exception | LinkageError e) {
            Refusal refusal = Refusal.of(e);
            System.err.println("desk: " + oneLine(refusal.getMessage()));
            if (refusal.exit() == Exit.FAILED || System.getenv("DESK_TRACE") != null) {
                e.printStackTrace();
            }
            return refusal.exit();
        }
    }

    private static String oneLine(String message) {
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    static Command command(String word) {
        return commands().stream()
                .filter(command -> command.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Exit.UNKNOWN_WORD, "unknown word \"" + word + "\"; ./desk help lists the commands"));
    }

    static List<Command> commands() {
        return StreamSupport.stream(ServiceLoader.load(Command.class).spliterator(), false)
                .collect(Collectors.toList());
    }
}
