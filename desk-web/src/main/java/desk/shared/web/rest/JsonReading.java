package desk.shared.web.rest;

import desk.shared.web.Problem;
import desk.shared.web.Problem.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one JSON object into a record whose components are its fields. Strict, for a caller's slip is better told than
 * guessed: unknown, doubled and ill-typed fields are all reported by name (400), broken JSON with line and column.
 */
final class JsonReading {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser json;
    private final RecordShape shape;
    private final Object[] values;
    private final Set<String> seen = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    private JsonReading(JsonParser json, RecordShape shape) {
        this.json = json;
        this.shape = shape;
        this.values = new Object[shape.fields().size()];
    }

    /** Reads the bytes; none at all read as an object without fields. */
    static <T extends Record> T read(byte[] bytes, Class<T> type) {
        RecordShape shape = RecordShape.of(type);
        if (bytes.length == 0) {
            return type.cast(shape.make(new Object[shape.fields().size()]));
        }
        try (JsonParser json = PARSERS.createParser(new StringReader(text(bytes)))) {
            return type.cast(new JsonReading(json, shape).object());
        } catch (JsonParsingException broken) {
            JsonLocation place = broken.getLocation();
            throw new Refused(400, "api.malformed", place.getLineNumber(), place.getColumnNumber());
        } catch (JsonException | IllegalStateException broken) {
            throw new Refused(400, "api.malformed", 1L, 1L);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(400, "api.encoding");
        }
    }

    private Record object() {
        if (!json.hasNext() || json.next() != Event.START_OBJECT) {
            throw new Refused(400, "api.not-an-object");
        }
        for (Event event = json.next(); event != Event.END_OBJECT; event = json.next()) {
            field(json.getString());
        }
        if (json.hasNext()) {
            json.next();
            throw new Refused(400, "api.not-an-object");
        }
        if (!errors.isEmpty()) {
            throw new Refused(Problem.of(400, "api.fields", errors.size()).at(errors));
        }
        return shape.make(values);
    }

    private void field(String name) {
        Event value = json.next();
        RecordShape.Field field = shape.field(name);
        if (field == null) {
            refuse(name, value, new JsonType.Wrong("api.field.unknown"));
        } else if (!seen.add(name)) {
            refuse(name, value, new JsonType.Wrong("api.field.twice"));
        } else {
            take(field, value);
        }
    }

    private void take(RecordShape.Field field, Event value) {
        try {
            values[field.position()] = field.type().read(json, value);
        } catch (JsonType.Wrong wrong) {
            refuse(field.name(), wrong.skipped() ? null : value, wrong);
        }
    }

    private void refuse(String name, Event value, JsonType.Wrong wrong) {
        JsonType.skip(json, value);
        errors.add(new FieldError(shortened(name), wrong.getMessage(), wrong.arguments()));
    }

    /** An unknown name comes back in the answer: not as long as it came. */
    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
