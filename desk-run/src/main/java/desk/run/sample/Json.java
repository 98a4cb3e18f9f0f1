package desk.run.sample;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A flat object of texts as the journal writes it: names in order. */
final class Json {

    private Json() {}

    static String object(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
