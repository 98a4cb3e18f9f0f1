package desk.shared.web.rest;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a field of a request may hold, and how it is read. JSON's null is "not said" for all of them. */
interface JsonType {

    /** The years a moment or a date may lie in: what every part of the program can keep. */
    int FIRST_YEAR = 1900;

    int LAST_YEAR = 2999;
    /** The most elements of a list; what a field means sets closer limits. */
    int MOST_ELEMENTS = 1000;

    /** Reads the value the parser stands on. */
    Object read(JsonParser json, Event event);

    /** The value is not of this type; the message is a key. */
    final class Wrong extends RuntimeException {

        private final transient List<Object> arguments;
        private final boolean skipped;

        Wrong(String key, Object... arguments) {
            this(false, key, List.of(arguments));
        }

        Wrong(boolean skipped, String key, List<Object> arguments) {
            super(key, null, false, false);
            this.arguments = arguments;
            this.skipped = skipped;
        }

        List<Object> arguments() {
            return arguments;
        }

        /** Whether the parser has left the value already. */
        boolean skipped() {
            return skipped;
        }
    }

    /** The JSON type of a record component. */
    static JsonType of(Class<?> type, Class<?> element) {
        if (type == List.class) {
            return list(of(element, null));
        }
        if (type.isEnum()) {
            return choice(type);
        }
        if (type == String.class) {
            return text(JsonType::storable);
        }
        if (type == UUID.class) {
            return text(JsonType::uuid);
        }
        if (type == Instant.class) {
            return text(JsonType::instant);
        }
        if (type == LocalDate.class) {
            return text(JsonType::date);
        }
        if (type == Integer.class) {
            return JsonType::integer;
        }
        if (type == Boolean.class) {
            return JsonType::truth;
        }
        throw new IllegalArgumentException("No field of a request can be a " + type.getName());
    }

    private static JsonType text(Function<String, Object> parse) {
        return (json, event) -> switch (event) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> parse.apply(json.getString());
            default -> throw new Wrong("api.field.text");
        };
    }

    private static JsonType choice(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String names = names(constants);
        return text(said -> Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(said))
                .findFirst()
                .orElseThrow(() -> new Wrong("api.field.choice", names)));
    }

    /** The constants as the message shows them. */
    static String names(Object[] constants) {
        return Arrays.stream(constants).map(one -> ((Enum<?>) one).name()).collect(Collectors.joining(", "));
    }

    private static JsonType list(JsonType element) {
        return (json, event) -> {
            if (event == Event.VALUE_NULL) {
                return null;
            }
            if (event != Event.START_ARRAY) {
                throw new Wrong("api.field.list");
            }
            return elements(element, json);
        };
    }

    private static List<Object> elements(JsonType element, JsonParser json) {
        List<Object> read = new ArrayList<>();
        Wrong first = null;
        for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
            try {
                Object value = element.read(json, event);
                if (value == null || read.size() == MOST_ELEMENTS) {
                    throw new Wrong("api.field.list");
                }
                read.add(value);
            } catch (Wrong wrong) {
                skip(json, event);
                first = first == null ? wrong : first;
            }
        }
        if (first != null) {
            throw new Wrong(true, first.getMessage(), first.arguments());
        }
        return List.copyOf(read);
    }

    private static Object integer(JsonParser json, Event event) {
        if (event == Event.VALUE_NULL) {
            return null;
        }
        if (event != Event.VALUE_NUMBER || !json.getString().matches("-?\\d{1,9}")) {
            throw new Wrong("api.field.number");
        }
        return json.getInt();
    }

    private static Object truth(JsonParser json, Event event) {
        return switch (event) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new Wrong("api.field.boolean");
        };
    }

    /** The database keeps neither NUL nor half a surrogate pair. */
    private static String storable(String text) {
        boolean broken = text.codePoints().anyMatch(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff));
        if (broken) {
            throw new Wrong("api.field.characters");
        }
        return text;
    }

    private static UUID uuid(String text) {
        return RestId.parse(text).orElseThrow(() -> new Wrong("api.field.uuid"));
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            checkYear(moment.getYear());
            return moment.toInstant();
        } catch (DateTimeException unreadable) {
            throw new Wrong("api.field.instant");
        }
    }

    static LocalDate date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            checkYear(day.getYear());
            return day;
        } catch (DateTimeException unreadable) {
            throw new Wrong("api.field.date");
        }
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("No year of ours");
        }
    }

    /** No body of ours is nested this deep; the parser itself gives up at a thousand, in its own way. */
    int DEEPEST = 64;

    /**
     * Leaves the value the parser stands on behind; null when it is left already. Step by step, for the parser's own skipping
     * never ends where the text ends too early.
     */
    static void skip(JsonParser json, Event event) {
        int depth = 0;
        for (Event at = event; at != null; at = depth == 0 ? null : json.next()) {
            if (at == Event.START_OBJECT || at == Event.START_ARRAY) {
                depth++;
                if (depth > DEEPEST) {
                    throw new JsonException("Nested deeper than anything of ours");
                }
            } else if (at == Event.END_OBJECT || at == Event.END_ARRAY) {
                depth--;
            }
        }
    }
}
