package desk.shared.web;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * How a person wants Desk to look: language (zh-CN first, or en) and theme (auto, light, dark). Unknown words become the
 * first of each.
 */
public record Look(String language, String theme) implements Serializable {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    public static final Look FIRST = new Look("zh-CN", "auto");

    public Look {
        language = language != null && LANGUAGES.contains(language) ? language : "zh-CN";
        theme = theme != null && THEMES.contains(theme) ? theme : "auto";
    }

    static boolean isLanguage(String word) {
        return word != null && LANGUAGES.contains(word);
    }

    static boolean isTheme(String word) {
        return word != null && THEMES.contains(word);
    }

    /** From {@code zh-CN.auto}, as the cookie has it. */
    static Look parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? FIRST : new Look(text.substring(0, dot), text.substring(dot + 1));
    }

    Locale locale() {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public String toString() {
        return language + "." + theme;
    }
}
