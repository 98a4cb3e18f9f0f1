package desk.shared.web.rest;

import static desk.shared.web.JsonSource.JSON;

import desk.shared.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The OpenAPI document of the API, made from the resources when the program was built. What stands in it for people is there
 * as message keys and is put into words here, in the reader's language.
 */
@ApplicationScoped
public class OpenApi {

    private static final String KEYS = "api.doc.";

    private final Map<Locale, JsonObject> known = new ConcurrentHashMap<>();

    /** The document in the language. */
    public JsonObject in(Locale language) {
        return known.computeIfAbsent(language, one -> worded(shipped(), one).asJsonObject());
    }

    /** The document as it was made, with keys for words. */
    static JsonObject shipped() {
        try (InputStream file = OpenApi.class.getResourceAsStream("/desk/openapi.json");
                JsonReader reader = JSON.createReader(file)) {
            return reader.readObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonValue worded(JsonValue value, Locale language) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder object = JSON.createObjectBuilder();
                value.asJsonObject().forEach((name, member) -> object.add(name, worded(member, language)));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = JSON.createArrayBuilder();
                value.asJsonArray().forEach(element -> array.add(worded(element, language)));
                yield array.build();
            }
            case STRING -> worded((JsonString) value, language);
            default -> value;
        };
    }

    private static JsonValue worded(JsonString text, Locale language) {
        String key = text.getString();
        return key.startsWith(KEYS) ? JSON.createValue(Wording.of(language, key, List.of())) : text;
    }
}
