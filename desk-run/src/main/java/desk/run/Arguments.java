package desk.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after the command, understood: {@code --port 9000} and {@code --port=9000} alike. */
public final class Arguments {
    private static final String WORD = "";
    private final Map<String, String> given;

    private Arguments(Map<String, String> given) {
        this.given = given;
    }

    /** Refuses what is unknown, given twice, or lacks its value. */
    public static Arguments parse(Command command, List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (command.wantsWord() && !word.startsWith("--") && !given.containsKey(WORD)) {
                given.put(WORD, word);
                continue;
            }
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            Option option = find(command, equals < 0 ? word : word.substring(0, equals));
            String value = equals < 0 ? valueOf(option, rest) : word.substring(equals + 1);
            if (given.put(option.name(), value) != null) {
                throw unknown(option.name() + " is given twice");
            }
        }
        if (command.wantsWord() && given.getOrDefault(WORD, "").isBlank()) {
            throw unknown(command.name() + " wants a name; ./desk help tells more");
        }
        return new Arguments(given);
    }

    /** The one word without dashes; there is one when the command wants it. */
    String word() {
        return given.get(WORD);
    }

    private static Option find(Command command, String word) {
        return command.options().stream()
                .filter(option -> option.name().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "unknown word \"" + word + "\" after " + command.name() + "; ./desk help lists the options"));
    }

    private static String valueOf(Option option, Iterator<String> rest) {
        if (!option.takesValue()) {
            return "";
        }
        if (!rest.hasNext()) {
            throw unknown(option.name() + " needs a value");
        }
        return rest.next();
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** A TCP port, 1 to 65535. */
    public int port(String name, int otherwise) {
        int port = number(name, otherwise);
        if (port < 1 || port > 65535) {
            throw unknown(name + " wants a port from 1 to 65535");
        }
        return port;
    }

    public int number(String name, int otherwise) {
        try {
            return text(name).map(Integer::valueOf).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new Refusal(Exit.UNKNOWN_WORD, name + " wants a number, not \"" + given.get(name) + "\"", e);
        }
    }

    /** A file that is there and readable. */
    public Optional<Path> file(String name) {
        Optional<Path> file = text(name).map(Path::of).map(Path::toAbsolutePath);
        file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
            throw unknown(name + ": cannot read " + path);
        });
        return file;
    }

    private static Refusal unknown(String line) {
        return new Refusal(Exit.UNKNOWN_WORD, line);
    }
}
