package desk.visitor.web;

import static desk.shared.web.JsonSource.JSON;

import desk.shared.service.BusinessException;
import desk.visitor.domain.VisitState;
import desk.visitor.service.RegisterFilter;
import desk.visitor.service.VisitRegisterSource;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The register's filter and columns as its form holds them, as a saved view keeps them and as an address shows them. */
class RegisterInput {

    private static final List<String> SHIPPED = List.of(
            "day",
            "name",
            "organisation",
            "phone",
            "document",
            "hosts",
            "purpose",
            "badge",
            "arrived",
            "left",
            "state");

    private String from;
    private String to;
    private String typed;
    private String[] states = new String[0];
    private List<String> columns = SHIPPED;

    RegisterFilter filter() {
        return new RegisterFilter(date(from, "from"), date(to, "to"), wanted(), typed);
    }

    private Set<VisitState> wanted() {
        Set<String> known = Arrays.stream(VisitState.values()).map(Enum::name).collect(Collectors.toSet());
        return Arrays.stream(states)
                .filter(known::contains)
                .map(VisitState::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate date(String text, String field) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new BusinessException("shared.date", field);
        }
    }

    /** The part of the filter an address may show. */
    String address(String cursor) {
        List<String> parts = new ArrayList<>();
        filter();
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "states", String.join(",", states));
        add(parts, "cursor", cursor == null ? "" : cursor.replace("+", "%2B"));
        return parts.isEmpty() ? "?" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + value);
        }
    }

    String json() {
        return JSON.createObjectBuilder()
                .add("from", text(from))
                .add("to", text(to))
                .add("typed", text(typed))
                .add("states", JSON.createArrayBuilder(List.of(states)))
                .add("columns", JSON.createArrayBuilder(columns))
                .build()
                .toString();
    }

    static RegisterInput fromJson(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject kept = reader.readObject();
            RegisterInput input = new RegisterInput();
            input.from = kept.getString("from", null);
            input.to = kept.getString("to", null);
            input.typed = kept.getString("typed", null);
            input.states = strings(kept.getJsonArray("states")).toArray(new String[0]);
            input.setColumns(strings(kept.getJsonArray("columns")));
            return input;
        }
    }

    private static List<String> strings(JsonArray array) {
        return array == null
                ? List.of()
                : array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Always in the paper's order, always with the name; the shipped ones when none is chosen. */
    List<String> columns() {
        List<String> chosen =
                VisitRegisterSource.columns().stream().filter(columns::contains).toList();
        return chosen.isEmpty() ? SHIPPED : chosen;
    }

    void setColumns(List<String> chosen) {
        columns = chosen == null || chosen.isEmpty() ? SHIPPED : List.copyOf(chosen);
    }

    String getFrom() {
        return from;
    }

    void setFrom(String day) {
        from = day;
    }

    String getTo() {
        return to;
    }

    void setTo(String day) {
        to = day;
    }

    String getTyped() {
        return typed;
    }

    void setTyped(String text) {
        typed = text;
    }

    String[] getStates() {
        return states.clone();
    }

    void setStates(String[] names) {
        states = names == null ? new String[0] : names.clone();
    }
}
