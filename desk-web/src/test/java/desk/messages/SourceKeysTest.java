package desk.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the program says has words: refusals, toasts, events. A key is a literal whose first part is one of the bundles'. */
class SourceKeysTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    private static final Pattern EVENT = Pattern.compile(
            "(?:Entry\\.(?:change|audit)|done|traced|move|entry|recorded)\\([^;]*?\"([A-Z]+(?:_[A-Z]+)+)\"");
    /** Property names and file names, which look like keys. */
    private static final Pattern NO_KEY = Pattern.compile(
            "(desk|java|javax|jakarta|org|com|user|os|file)\\..*|.*\\.(xhtml|properties|sql|json|svg|css|js|xml|ttf|pdf|csv|xlsx|keys?)");

    private final Bundle bundle = new Bundle("zh_CN");
    private final Set<String> families = bundle.keys().stream()
            .map(key -> key.substring(0, Math.max(key.indexOf('.'), 0)))
            .collect(Collectors.toSet());

    @Test
    void every_key_in_the_program_has_words() {
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            LITERAL.matcher(Bundle.read(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                    .filter(key -> !NO_KEY.matcher(key).matches())
                    .filter(key -> !bundle.answers(key) && !bundle.has("setting." + key) && !bundle.answers(key + "."))
                    .forEach(key -> missing.add(key + " in " + source.getFileName()));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_kind_of_event_has_words() {
        Set<String> kinds = new TreeSet<>();
        for (Path source : sources()) {
            EVENT.matcher(Bundle.read(source))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(kinds::add);
        }
        assertTrue(kinds.containsAll(List.of("VISIT_CHECKED_IN", "BADGE_FREED", "DOCUMENT_REVEALED")), kinds::toString);
        kinds.removeIf(kind -> bundle.has("event." + kind));
        assertEquals(Set.of(), kinds);
    }

    private static List<Path> sources() {
        return Bundle.SOURCES.stream()
                .flatMap(folder -> Bundle.files(folder, ".java").stream())
                .toList();
    }
}
