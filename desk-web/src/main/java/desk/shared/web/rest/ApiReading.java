package desk.shared.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The OpenAPI document as a person reads it: operations with what they take and answer, then the structures. */
public final class ApiReading {

    /** A line of a table: a parameter, a field or an answer. */
    public record Row(String name, String where, String type, boolean required, String meaning) {}

    /** Something the API does. */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<Row> parameters,
            String request,
            List<Row> answers) {}

    /** The fields of a body, or the values of an enumeration. */
    public record Structure(String name, String meaning, List<Row> fields, String values) {}

    private final JsonObject document;

    ApiReading(JsonObject document) {
        this.document = document;
    }

    String intro() {
        return document.getJsonObject("info").getString("description");
    }

    String token() {
        return at("/components/securitySchemes/token").getString("description");
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .forEach((method, operation) ->
                                operations.add(operation(path, method, operation.asJsonObject()))));
        return operations;
    }

    private Operation operation(String path, String method, JsonObject operation) {
        List<Row> parameters = operation.getOrDefault("parameters", JsonArray.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(one -> parameter(resolved(one.asJsonObject())))
                .toList();
        List<Row> answers = operation.getJsonObject("responses").entrySet().stream()
                .map(answer ->
                        answer(answer.getKey(), resolved(answer.getValue().asJsonObject())))
                .toList();
        return new Operation(
                operation.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                document.getJsonArray("servers").getJsonObject(0).getString("url") + path,
                operation.getString("summary"),
                parameters,
                operation.containsKey("requestBody") ? bodyType(operation.getJsonObject("requestBody")) : null,
                answers);
    }

    private static Row parameter(JsonObject parameter) {
        return new Row(
                parameter.getString("name"),
                parameter.getString("in"),
                type(parameter.getJsonObject("schema")),
                parameter.getBoolean("required", false),
                parameter.getString("description", ""));
    }

    private static Row answer(String status, JsonObject answer) {
        return new Row(status, "", bodyType(answer), false, answer.getString("description"));
    }

    private static String bodyType(JsonObject holder) {
        return holder.getJsonObject("content").values().stream()
                .findFirst()
                .map(content -> type(content.asJsonObject().getJsonObject("schema")))
                .orElse("");
    }

    List<Structure> structures() {
        return at("/components/schemas").entrySet().stream()
                .map(schema -> structure(schema.getKey(), schema.getValue().asJsonObject()))
                .toList();
    }

    private static Structure structure(String name, JsonObject schema) {
        JsonArray required =
                schema.getOrDefault("required", JsonArray.EMPTY_JSON_ARRAY).asJsonArray();
        List<String> needed = required.getValuesAs(JsonString::getString);
        JsonObject properties =
                schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        List<Row> fields = properties.entrySet().stream()
                .map(field -> field(field.getKey(), field.getValue().asJsonObject(), needed.contains(field.getKey())))
                .toList();
        String values = String.join(
                " · ",
                schema.getOrDefault("enum", JsonArray.EMPTY_JSON_ARRAY)
                        .asJsonArray()
                        .getValuesAs(JsonString::getString));
        return new Structure(name, schema.getString("description", ""), fields, values);
    }

    private static Row field(String name, JsonObject schema, boolean required) {
        return new Row(name, "", type(schema), required, schema.getString("description", ""));
    }

    /** The type in a few letters: {@code string (date)}, {@code Visit[]}. */
    private static String type(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return lastStep(schema.getString("$ref"));
        }
        if (schema.containsKey("items")) {
            return type(schema.getJsonObject("items")) + "[]";
        }
        String format = schema.getString("format", "");
        String type = schema.getString("type", "");
        return format.isEmpty() || format.startsWith("int") ? type : type + " (" + format + ")";
    }

    private JsonObject resolved(JsonObject value) {
        return value.containsKey("$ref") ? at(value.getString("$ref").substring(1)) : value;
    }

    private JsonObject at(String pointer) {
        return document.getValue(pointer).asJsonObject();
    }

    private static String lastStep(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
