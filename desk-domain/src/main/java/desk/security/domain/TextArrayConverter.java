package desk.security.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;

/** A set of plain words as PostgreSQL's {@code text[]}; the words hold letters, digits and underscores only. */
@Converter
public class TextArrayConverter implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> words) {
        return words == null ? null : "{" + String.join(",", new TreeSet<>(words)) + "}";
    }

    @Override
    public Set<String> convertToEntityAttribute(String array) {
        if (array == null || array.length() <= 2) {
            return Set.of();
        }
        return Set.of(array.substring(1, array.length() - 1).split(","));
    }
}
