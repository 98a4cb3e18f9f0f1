package desk.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.visitor.domain.DocumentKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of the checked values has words in both languages that say what to do. */
class RefusalWordsTest {

    private static final Path DOMAIN = Path.of("..", "desk-domain", "src", "main", "java", "desk");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:text|name|phone|plate|period|business-day|document|badge|mrz|reader)\\.[a-z-]+(?:\\.[a-z-]+)*)\"");
    private static final List<String> BUILT = List.of(
            "mrz.check.number",
            "mrz.check.birth",
            "mrz.check.expiry",
            "mrz.check.personal",
            "mrz.check.all",
            "mrz.date.birth",
            "mrz.date.expiry");

    @ParameterizedTest
    @ValueSource(strings = {"messages_zh_CN", "messages_en"})
    void every_refusal_of_a_value_has_words(String bundle) throws IOException {
        var words = words(bundle);
        var missing = keys();
        missing.removeIf(words::containsKey);
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_zh_CN", "messages_en"})
    void the_words_are_patterns_that_can_be_filled(String bundle) throws IOException {
        var words = words(bundle);
        for (var key : keys()) {
            var text = new MessageFormat(words.getProperty(key), Locale.ROOT).format(new Object[] {18, 17});
            assertFalse(text.isBlank(), key);
            assertFalse(text.contains("{"), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_zh_CN", "messages_en"})
    void every_kind_of_document_has_a_name(String bundle) throws IOException {
        var words = words(bundle);
        for (var kind : DocumentKind.values()) {
            assertTrue(words.containsKey("document.kind." + kind.name()), kind.name());
        }
    }

    @Test
    void the_keys_are_found_in_the_sources() throws IOException {
        assertTrue(keys().containsAll(List.of("phone.area-code", "document.check-digit", "plate.letters", "mrz.visa")));
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<>(BUILT);
        try (Stream<Path> files = Files.walk(DOMAIN)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                KEY.matcher(source).results().map(found -> found.group(1)).forEach(keys::add);
            }
        }
        return keys;
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (var in = RefusalWordsTest.class.getResourceAsStream("/desk/" + bundle + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
