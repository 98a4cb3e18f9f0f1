package desk.security.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A set of plain words as PostgreSQL's {@code text[]}; the words hold letters, digits and underscores only. */
@Converter
public class TextArrayConverter implements AttributeConverter<Set<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(Set<String> words) {
        return words == null ? null : "{" + String.join(",", new TreeSet<>(words)) + "}";
    }

    /** The driver gives an array or its text. */
    @Override
    public Set<String> convertToEntityAttribute(Object stored) {
        if (stored instanceof Object[] words) {
            return Arrays.stream(words).map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        String array = stored == null ? "{}" : stored.toString();
        return array.length() <= 2
                ? Set.of()
                : Set.of(array.substring(1, array.length() - 1).split(","));
    }
}
