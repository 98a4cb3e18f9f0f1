package desk.shared.web;

import desk.shared.service.VenueSettings;
import jakarta.enterprise.inject.spi.CDI;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The bundles' words outside of pages: in the language an API caller asks for, with moments in the venue's time. */
public final class Wording {

    private Wording() {}

    /** Chinese or English, whichever an {@code Accept-Language} header likes better; Chinese when it says nothing of both. */
    public static Locale language(String acceptLanguage) {
        try {
            return acceptLanguage == null
                    ? Locale.SIMPLIFIED_CHINESE
                    : Locale.LanguageRange.parse(acceptLanguage).stream()
                            .filter(range -> range.getWeight() > 0)
                            .map(range -> range.getRange().split("-", 2)[0])
                            .filter(name -> name.equals("zh") || name.equals("en"))
                            .findFirst()
                            .map(name -> name.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                            .orElse(Locale.SIMPLIFIED_CHINESE);
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The message with its values filled in; a missing key is shown as itself. */
    public static String of(Locale language, String key, List<?> values) {
        try {
            String text = ResourceBundle.getBundle("desk.messages", language).getString(key);
            return values.isEmpty() ? text : new MessageFormat(text, language).format(shown(language, values));
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private static Object[] shown(Locale language, List<?> values) {
        return values.stream().map(value -> shown(language, value)).toArray();
    }

    /** How people read a value: moments in the venue's time, kinds and states by their words, the rest as it is. */
    static Object shown(Locale language, Object value) {
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(language)
                    .format(moment.atZone(
                            CDI.current().select(VenueSettings.class).get().zone()));
        }
        if (value instanceof Enum<?> constant) {
            return of(language, wordKey(constant), List.of());
        }
        return value instanceof Long number ? number.toString() : value;
    }

    /** {@code VisitState.IN} is {@code visit.state.IN}. */
    private static String wordKey(Enum<?> constant) {
        String kind = constant.getDeclaringClass().getSimpleName();
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", ".").toLowerCase(Locale.ROOT) + "." + constant.name();
    }
}
