package desk.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two languages, whole: the same keys, each once, with the same values to fill in. */
class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");

    private final Bundle chinese = new Bundle("zh_CN");
    private final Bundle english = new Bundle("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(chinese.keys(), english.keys());
    }

    @Test
    void no_key_stands_twice_in_a_file() {
        for (String language : Bundle.LANGUAGES) {
            Set<String> seen = new HashSet<>();
            List<String> twice = Bundle.read(Bundle.file(language))
                    .lines()
                    .filter(line -> line.matches("[A-Za-z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .toList();
            assertEquals(List.of(), twice, language);
        }
    }

    @Test
    void both_languages_show_the_same_values() {
        List<String> different = new ArrayList<>();
        for (String key : chinese.keys()) {
            if (english.has(key) && !placeholders(chinese.words(key)).equals(placeholders(english.words(key)))) {
                different.add(key);
            }
        }
        assertEquals(List.of(), different);
    }

    @Test
    void no_words_are_empty() {
        assertEquals(
                List.of(),
                chinese.keys().stream()
                        .filter(key -> chinese.words(key).isBlank()
                                || !english.has(key)
                                || english.words(key).isBlank())
                        .toList());
    }

    @Test
    void the_english_is_not_chinese() {
        assertEquals(
                List.of(),
                english.keys().stream()
                        .filter(key -> english.words(key).codePoints().anyMatch(BundlesTest::isHan))
                        .filter(key -> !MAY_SHOW_CHINESE.contains(key))
                        .toList());
    }

    /** Names of the other language, and examples of what is typed in it. */
    private static final Set<String> MAY_SHOW_CHINESE =
            Set.of("frame.language.zh-CN", "plate.format", "visitor.paper.second");

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
