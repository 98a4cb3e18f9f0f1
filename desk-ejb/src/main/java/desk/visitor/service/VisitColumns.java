package desk.visitor.service;

import desk.report.api.RegisterColumn;
import desk.report.api.Words;
import desk.visitor.domain.Amendable;
import desk.visitor.service.VisitRegister.Amendment;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the paper register R1, in its order: how each is headed and what of a visit stands in it. What was corrected
 * stands in a column of its own behind those chosen, which nobody can leave out.
 */
final class VisitColumns {

    private record Column(Function<Words, RegisterColumn> head, BiFunction<VisitLine, Words, Object> cell) {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Map<String, Column> ALL = new LinkedHashMap<>();

    static {
        add("no", head -> RegisterColumn.ordinal("no", head), (visit, words) -> null);
        add("number", head -> RegisterColumn.number("number", head, 5), (visit, words) -> visit.number());
        add("day", head -> RegisterColumn.date("day", head), (visit, words) -> visit.day());
        add(
                "state",
                head -> RegisterColumn.text("state", head, 4).centered(),
                (visit, words) -> words.of("visit.state." + visit.state()));
        add("name", head -> RegisterColumn.text("name", head, 6), (visit, words) -> visit.name());
        add(
                "sex",
                head -> RegisterColumn.text("sex", head, 3).centered(),
                (visit, words) -> words.of("sex." + visit.sex()));
        add(
                "organisation",
                head -> RegisterColumn.text("organisation", head, 10),
                (visit, words) -> visit.organisation());
        add("document", head -> RegisterColumn.text("document", head, 11), (visit, words) -> visit.document());
        add("phone", head -> RegisterColumn.text("phone", head, 8), (visit, words) -> visit.phone());
        add("people", head -> RegisterColumn.number("people", head, 3), (visit, words) -> visit.people());
        add("hosts", head -> RegisterColumn.text("hosts", head, 8), (visit, words) -> visit.hosts());
        add("purpose", head -> RegisterColumn.text("purpose", head, 9), (visit, words) -> visit.purpose());
        add("place", head -> RegisterColumn.text("place", head, 5), (visit, words) -> visit.place());
        add("things", head -> RegisterColumn.text("things", head, 7), (visit, words) -> visit.things());
        add("plate", head -> RegisterColumn.text("plate", head, 6), (visit, words) -> visit.plate());
        add("badge", head -> RegisterColumn.text("badge", head, 4).centered(), (visit, words) -> visit.badge());
        add("arrived", head -> RegisterColumn.time("arrived", head), (visit, words) -> visit.arrivedAt());
        add("left", head -> RegisterColumn.time("left", head), (visit, words) -> visit.leftAt());
        add("agent", head -> RegisterColumn.text("agent", head, 6), (visit, words) -> visit.registeredBy());
        add("remark", head -> RegisterColumn.text("remark", head, 8), (visit, words) -> visit.remark());
    }

    private VisitColumns() {}

    private static void add(
            String key, Function<String, RegisterColumn> head, BiFunction<VisitLine, Words, Object> cell) {
        ALL.put(key, new Column(words -> head.apply(words.of("visitor.column." + key)), cell));
    }

    /** All keys, in the order of the paper form. */
    static List<String> keys() {
        return List.copyOf(ALL.keySet());
    }

    /** The wanted ones that exist; the paper form's when none is wanted. */
    static List<String> chosen(List<String> wanted) {
        List<String> known = wanted.stream().filter(ALL::containsKey).toList();
        return known.isEmpty()
                ? keys().stream()
                        .filter(key -> !key.equals("number") && !key.equals("state"))
                        .toList()
                : known;
    }

    static RegisterColumn head(String key, Words words) {
        return ALL.get(key).head().apply(words);
    }

    static RegisterColumn correctionsHead(Words words) {
        return RegisterColumn.text("corrections", words.of("visitor.column.corrections"), 8);
    }

    /** Each correction as "field: before → after", as readers may see it; empty for none. */
    static String corrections(List<Amendment> amendments, Words words, ZoneId zone) {
        return amendments.stream()
                .filter(one -> one.newValue() != null)
                .map(one -> words.of(
                        "visitor.correction",
                        words.of("visitor.field." + one.field()),
                        said(one.field(), one.oldValue(), words, zone),
                        said(one.field(), one.newValue(), words, zone)))
                .collect(Collectors.joining("; "));
    }

    private static String said(String field, String value, Words words, ZoneId zone) {
        String said = Amendable.of(field)
                .orElse(Amendable.REMARK)
                .said(value, words::of, moment -> MOMENT.format(moment.atZone(zone)));
        return said.isEmpty() ? "–" : said;
    }

    static Object cell(String key, VisitLine visit, Words words) {
        return ALL.get(key).cell().apply(visit, words);
    }
}
