package desk.shared.service;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;

/**
 * A setting IT or a shift leader may change while the program runs: typed, with its range and what is shipped.
 *
 * @param key stable name ({@code visitor.undo-minutes}); message keys {@code setting.<key>} and {@code setting.<key>.hint}
 * @param shipped the value until somebody changes it, as text
 * @param kind how the page asks for it
 * @param choices for {@link Kind#CHOICE} and {@link Kind#CHOICES}: what may be chosen
 * @param least for {@link Kind#NUMBER}: the smallest allowed
 * @param most for {@link Kind#NUMBER}: the largest allowed
 */
public record Setting<T>(
        String key, String shipped, Kind kind, List<String> choices, long least, long most, Function<String, T> parse) {

    /** How a value is typed. */
    public enum Kind {
        TEXT,
        NUMBER,
        SWITCH,
        TIME,
        CHOICE,
        CHOICES
    }

    public static Setting<Integer> number(String key, int shipped, int least, int most) {
        return new Setting<>(key, Integer.toString(shipped), Kind.NUMBER, List.of(), least, most, Integer::valueOf);
    }

    /** A number of minutes, read as a duration. */
    public static Setting<Duration> minutes(String key, int shipped, int least, int most) {
        return new Setting<>(
                key,
                Integer.toString(shipped),
                Kind.NUMBER,
                List.of(),
                least,
                most,
                text -> Duration.ofMinutes(Long.parseLong(text)));
    }

    /** A number of hours, read as a duration. */
    public static Setting<Duration> hours(String key, int shipped, int least, int most) {
        return new Setting<>(
                key,
                Integer.toString(shipped),
                Kind.NUMBER,
                List.of(),
                least,
                most,
                text -> Duration.ofHours(Long.parseLong(text)));
    }

    /** A number of days, read as a duration. */
    public static Setting<Duration> days(String key, int shipped, int least, int most) {
        return new Setting<>(
                key,
                Integer.toString(shipped),
                Kind.NUMBER,
                List.of(),
                least,
                most,
                text -> Duration.ofDays(Long.parseLong(text)));
    }

    public static Setting<Boolean> onOff(String key, boolean shipped) {
        return new Setting<>(key, Boolean.toString(shipped), Kind.SWITCH, List.of(), 0, 0, Boolean::valueOf);
    }

    public static Setting<LocalTime> time(String key, String shipped) {
        return new Setting<>(key, shipped, Kind.TIME, List.of(), 0, 0, LocalTime::parse);
    }

    public static Setting<String> text(String key, String shipped, int mostCharacters) {
        return new Setting<>(key, shipped, Kind.TEXT, List.of(), 0, mostCharacters, Function.identity());
    }

    /** Several of the given words, kept separated by commas. */
    public static Setting<List<String>> choices(String key, List<String> shipped, List<String> choices) {
        return new Setting<>(
                key,
                String.join(",", shipped),
                Kind.CHOICES,
                choices,
                0,
                0,
                text -> text.isBlank() ? List.of() : List.of(text.split(",")));
    }

    /** Checks a typed value; throws a {@link BusinessException} that says what would be right. */
    public void check(String typed) {
        boolean right = switch (kind) {
            case NUMBER ->
                typed.matches("-?\\d{1,9}") && Long.parseLong(typed) >= least && Long.parseLong(typed) <= most;
            case SWITCH -> typed.equals("true") || typed.equals("false");
            case TIME -> typed.matches("([01]\\d|2[0-3]):[0-5]\\d");
            case TEXT -> typed.length() <= most;
            case CHOICE -> choices.contains(typed);
            case CHOICES -> typed.isBlank() || choices.containsAll(List.of(typed.split(",")));
        };
        if (!right) {
            throw new BusinessException(
                    "setting.refused." + kind.name().toLowerCase(java.util.Locale.ROOT), key, least, most);
        }
    }
}
