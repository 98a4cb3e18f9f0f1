package desk.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComponentThemeTest {

    private static final Path STYLES = Path.of("src/main/webapp/resources/css");
    private final String theme = new String(ComponentTheme.css(), StandardCharsets.UTF_8);

    @Test
    void the_components_take_their_colours_from_our_variables() {
        String rules = theme.replaceAll("--[a-z0-9-]+:[^;}]*", "");
        for (String colour : new String[] {"#495057", "#6c757d", "#dee2e6", "#2196f3", "#f8f9fa", "#e9ecef"}) {
            assertFalse(rules.toLowerCase(java.util.Locale.ROOT).contains(colour), colour + " is still in the theme");
        }
        assertTrue(rules.contains("background:var(--accent-fill)"));
    }

    @Test
    void every_variable_the_theme_uses_has_a_value() throws IOException {
        Set<String> missing = found("var\\((--[a-z0-9-]+)\\)", theme);
        missing.removeAll(declared("tokens.css"));
        missing.removeAll(found("(--[a-z0-9-]+):", theme));
        assertEquals(Set.of(), missing);
    }

    @Test
    void our_style_sheets_use_only_variables_that_have_a_value() throws IOException {
        Set<String> declared = declared("tokens.css");
        declared.add("--tone");
        declared.add("--tone-soft");
        declared.add("--tone-line");
        try (var files = Files.list(STYLES)) {
            for (Path file : files.toList()) {
                Set<String> used = found("var\\((--[a-z0-9-]+)", Files.readString(file));
                used.removeAll(declared);
                assertEquals(Set.of(), used, file.getFileName().toString());
            }
        }
    }

    @Test
    void dark_names_no_colour_that_light_does_not_have() throws IOException {
        Set<String> dark = declared("dark.css");
        dark.removeAll(declared("tokens.css"));
        assertEquals(Set.of(), dark);
    }

    private static Set<String> declared(String file) throws IOException {
        return found("(--[a-z0-9-]+):", Files.readString(STYLES.resolve(file)));
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
