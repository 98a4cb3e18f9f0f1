package desk.security.web;

import static desk.shared.web.JsonSource.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The details of an audit record in words: what each is called ({@code audit.detail.*}), and its value by the words its kind has
 * elsewhere. What has no words stands as it was recorded.
 */
@Named
@RequestScoped
public class AuditDetails {

    /** Where the words for the values of a detail are kept. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("field", "visitor.field."),
            Map.entry("role", "role."),
            Map.entry("roles", "role."),
            Map.entry("rolesBefore", "role."),
            Map.entry("added", "permission."),
            Map.entry("removed", "permission."),
            Map.entry("scopes", "permission."),
            Map.entry("job", "job."),
            Map.entry("key", "setting."),
            Map.entry("columns", "visitor.column."),
            Map.entry("states", "visit.state."),
            Map.entry("from", "visit.state."),
            Map.entry("reason", "admin.audit.reason."),
            Map.entry("outcome", "audit.outcome."),
            Map.entry("register", "audit.register."),
            Map.entry("with", "audit.with."));

    /** One detail. */
    public record Detail(String label, String text) {}

    @Inject
    AdminWords words;

    /** The details kept as this JSON object, in the order kept; empty ones are left out. */
    public List<Detail> of(String json) {
        JsonObject kept = JSON.createReader(new StringReader(json)).readObject();
        return kept.entrySet().stream()
                .map(one -> new Detail(label(one.getKey()), text(one.getKey(), one.getValue())))
                .filter(one -> !one.text().isEmpty())
                .toList();
    }

    private String label(String key) {
        return words.orElse("audit.detail." + key, key);
    }

    private String text(String key, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> word(key, ((JsonString) value).getString());
            case ARRAY ->
                ((JsonArray) value).stream().map(one -> text(key, one)).collect(Collectors.joining(", "));
            case OBJECT -> object((JsonObject) value);
            case NULL -> "";
            default -> value.toString();
        };
    }

    /** What was not asked for is not worth a word. */
    private String object(JsonObject value) {
        return value.entrySet().stream()
                .map(one -> new Detail(label(one.getKey()), text(one.getKey(), one.getValue())))
                .filter(one -> !one.text().isEmpty() && !one.text().equals("null"))
                .map(one -> one.label() + " " + one.text())
                .collect(Collectors.joining(", "));
    }

    private String word(String key, String value) {
        String prefix = VALUES.get(key);
        String found = prefix == null ? value : words.orElse(prefix + value, value);
        return key.equals("reason") && found.equals(value) ? words.erasureReason(value) : found;
    }
}
