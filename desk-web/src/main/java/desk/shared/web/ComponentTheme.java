package desk.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The look of the components, made once: the component library's light theme with each of its colours replaced by one
 * of our variables. Light, dark and "as the system" are then one style sheet, switched without loading anything.
 */
final class ComponentTheme {
    private static final String SOURCE = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])([a-z-]+):([^;{}]+)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");

    private final Map<String, String> palette;

    private ComponentTheme(Map<String, String> palette) {
        this.palette = palette;
    }

    /** The theme as UTF-8 CSS. */
    static byte[] css() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        String theme = text(loader, SOURCE);
        return new ComponentTheme(palette(loader)).repaint(theme).getBytes(StandardCharsets.UTF_8);
    }

    private String repaint(String css) {
        String plain = css.startsWith("\uFEFF") ? css.substring(1) : css;
        return DECLARATION
                .matcher(plain)
                .replaceAll(d -> Matcher.quoteReplacement(d.group(1) + ":" + repaint(d.group(1), d.group(2))));
    }

    private String repaint(String property, String value) {
        if (property.startsWith("--")) {
            return value;
        }
        String kind = kind(property);
        return COLOUR.matcher(value).replaceAll(c -> Matcher.quoteReplacement(variable(kind, c.group())));
    }

    private String variable(String kind, String colour) {
        String name = palette.get(kind + "." + colour.toLowerCase(Locale.ROOT).replace(" ", ""));
        return name == null ? colour : "var(" + name + ")";
    }

    private static String kind(String property) {
        if (property.contains("shadow")) {
            return "glow";
        }
        if (property.contains("border") || property.contains("outline")) {
            return "line";
        }
        return property.startsWith("background") ? "fill" : "text";
    }

    private static Map<String, String> palette(ClassLoader loader) {
        Properties lines = new Properties();
        try (InputStream in = open(loader, "desk/theme-palette.properties")) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> palette = new HashMap<>();
        lines.forEach((colour, variable) -> palette.put(colour.toString(), variable.toString()));
        return palette;
    }

    private static String text(ClassLoader loader, String path) {
        try (InputStream in = open(loader, path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(ClassLoader loader, String path) {
        return Objects.requireNonNull(loader.getResourceAsStream(path), path);
    }
}
