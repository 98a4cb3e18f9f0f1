package desk.shared.web.rest;

import desk.shared.web.Problem;
import desk.shared.web.Problem.FieldError;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the query of an address, as strictly as bodies are read; all slips are told at once. */
public final class Parameters {

    private final UriInfo address;
    private final List<FieldError> errors = new ArrayList<>();

    public Parameters(UriInfo address) {
        this.address = address;
    }

    /** The text, or null when it was not given. */
    public String text(String name) {
        return address.getQueryParameters().getFirst(name);
    }

    /** The day, or null when it was not given. */
    public LocalDate date(String name) {
        String said = text(name);
        try {
            return blank(said) ? null : JsonType.date(said);
        } catch (JsonType.Wrong wrong) {
            errors.add(new FieldError(name, wrong.getMessage(), wrong.arguments()));
            return null;
        }
    }

    /** A whole number between the two, or the third when it was not given. */
    public int number(String name, int least, int most, int otherwise) {
        String said = text(name);
        if (blank(said)) {
            return otherwise;
        }
        int number = said.matches("\\d{1,9}") ? Integer.parseInt(said) : -1;
        if (number < least || number > most) {
            errors.add(new FieldError(name, "api.field.range", List.of(least, most)));
        }
        return number;
    }

    /** Any of the constants, given several times or with commas between. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        Stream<String> said = address.getQueryParameters().getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")));
        said.filter(one -> !blank(one)).forEach(one -> choose(name, type, one.trim(), chosen));
        return chosen;
    }

    private <E extends Enum<E>> void choose(String name, Class<E> type, String said, Set<E> chosen) {
        E[] constants = type.getEnumConstants();
        Arrays.stream(constants)
                .filter(constant -> constant.name().equals(said))
                .findFirst()
                .ifPresentOrElse(
                        chosen::add,
                        () -> errors.add(new FieldError(name, "api.field.choice", List.of(JsonType.names(constants)))));
    }

    /** Refuses (400) when anything could not be read. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Refused(Problem.of(400, "api.fields", errors.size()).at(errors));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
