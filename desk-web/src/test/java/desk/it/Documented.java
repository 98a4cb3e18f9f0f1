package desk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.Rest.Answer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds an answer against the OpenAPI document: its status, its type, and the fields of its body, every one of them. */
final class Documented {

    private static final JsonObject DOCUMENT = document();

    private Documented() {}

    private static JsonObject document() {
        try (JsonReader reader = Json.createReader(Documented.class.getResourceAsStream("/desk/openapi.json"))) {
            return reader.readObject();
        }
    }

    static void check(String method, String path, Answer answer) {
        operation(method, path.split("\\?", 2)[0])
                .ifPresentOrElse(operation -> check(operation, answer), () -> checkUnknown(method, path, answer));
    }

    private static void check(JsonObject operation, Answer answer) {
        String status = Integer.toString(answer.status());
        JsonObject responses = operation.getJsonObject("responses");
        assertTrue(
                responses.containsKey(status), () -> operation.getString("operationId") + " may not answer " + status);
        JsonObject response = resolved(responses.getJsonObject(status));
        checkBody(response.getJsonObject("content"), answer);
        response.getOrDefault("headers", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .keySet()
                .forEach(name -> assertTrue(answer.header(name) != null, () -> status + " without " + name));
    }

    private static void checkBody(JsonObject content, Answer answer) {
        Map.Entry<String, JsonValue> only = content.entrySet().iterator().next();
        assertEquals(only.getKey(), answer.mediaType());
        checkValue(answer.json(), only.getValue().asJsonObject().getJsonObject("schema"), "body");
    }

    /** What no operation stands for is refused as a problem too. */
    private static void checkUnknown(String method, String path, Answer answer) {
        if (method.equals("OPTIONS") || method.equals("HEAD")) {
            return;
        }
        assertTrue(answer.status() >= 400, () -> method + " " + path + " is not documented");
        assertEquals("application/problem+json", answer.mediaType());
        checkValue(answer.json(), schema("Problem"), "body");
    }

    private static Optional<JsonObject> operation(String method, String path) {
        JsonObject paths = DOCUMENT.getJsonObject("paths");
        if (paths.containsKey(path)) {
            return operation(paths.getJsonObject(path), method);
        }
        return paths.keySet().stream()
                .filter(pattern -> path.matches(pattern.replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .flatMap(pattern -> operation(paths.getJsonObject(pattern), method));
    }

    private static Optional<JsonObject> operation(JsonObject item, String method) {
        return Optional.ofNullable(item.getJsonObject(method.toLowerCase(Locale.ROOT)));
    }

    private static void checkValue(JsonValue value, JsonObject schemaOrReference, String where) {
        JsonObject schema = resolved(schemaOrReference);
        if (schema.containsKey("enum")) {
            assertTrue(schema.getJsonArray("enum").contains(value), () -> where + " is " + value);
            return;
        }
        switch (schema.getString("type")) {
            case "object" -> checkObject(value.asJsonObject(), schema, where);
            case "array" ->
                value.asJsonArray().forEach(one -> checkValue(one, schema.getJsonObject("items"), where + "[]"));
            case "string" -> assertEquals(JsonValue.ValueType.STRING, value.getValueType(), where);
            case "integer" -> assertEquals(JsonValue.ValueType.NUMBER, value.getValueType(), where);
            case "boolean" ->
                assertTrue(value == JsonValue.TRUE || value == JsonValue.FALSE, () -> where + " is " + value);
            default -> throw new AssertionError("The document has a type of its own: " + schema);
        }
    }

    private static void checkObject(JsonObject value, JsonObject schema, String where) {
        JsonObject properties = schema.getJsonObject("properties");
        value.forEach((name, member) -> {
            assertTrue(properties.containsKey(name), () -> where + "." + name + " is not documented");
            checkValue(member, properties.getJsonObject(name), where + "." + name);
        });
        schema.getOrDefault("required", JsonArray.EMPTY_JSON_ARRAY).asJsonArray().getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .forEach(name -> assertTrue(value.containsKey(name), () -> where + " lacks " + name));
    }

    private static JsonObject resolved(JsonObject value) {
        return value.containsKey("$ref")
                ? DOCUMENT.getValue(value.getString("$ref").substring(1)).asJsonObject()
                : value;
    }

    private static JsonObject schema(String name) {
        return DOCUMENT.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }
}
