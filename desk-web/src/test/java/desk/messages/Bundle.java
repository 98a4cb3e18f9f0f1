package desk.messages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words of one language, as the pages read them. */
final class Bundle {

    static final List<String> LANGUAGES = List.of("zh_CN", "en");
    static final Path PAGES = Path.of("src", "main", "webapp");
    static final List<Path> SOURCES = List.of(
            Path.of("..", "desk-domain", "src", "main", "java"),
            Path.of("..", "desk-ejb", "src", "main", "java"),
            Path.of("src", "main", "java"));

    private final Properties words = new Properties();

    Bundle(String language) {
        try (var in = Files.newInputStream(file(language))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Path file(String language) {
        return Path.of("src", "main", "resources", "desk", "messages_" + language + ".properties");
    }

    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    String words(String key) {
        return words.getProperty(key);
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** Whether the key has words, or for the beginning of a key (it ends in a dot or a dash) some key that begins so. */
    boolean answers(String key) {
        return key.endsWith(".") || key.endsWith("-")
                ? words.stringPropertyNames().stream().anyMatch(one -> one.startsWith(key))
                : has(key);
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
