package desk.visitor.domain;

import desk.shared.domain.PersonName;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Who comes along, as typed at the desk: names, or only how many.
 *
 * @param names the names in the order typed; empty when only a number was said
 * @param count how many come along, at least the number of names
 */
public record Companions(List<String> names, int count) {

    /** Reads "张三、李四" or "3"; nothing typed is nobody. */
    public static Companions of(String typed) {
        String text = Text.line(typed == null ? "" : typed.replaceAll("[\\r\\n]+", "、"), "companions", 2000);
        String number = Text.compact(text);
        if (number.matches("\\d{1,4}")) {
            int count = Integer.parseInt(number);
            if (count > Visit.MOST_COMPANIONS) {
                throw new RuleViolation("visit.too-many-companions", "companions", Visit.MOST_COMPANIONS);
            }
            return new Companions(List.of(), count);
        }
        List<String> names = Arrays.stream(text.split("[、,,;;/]|(?<=\\p{IsHan}) (?=\\p{IsHan})"))
                .filter(name -> !name.isBlank())
                .map(name -> PersonName.of(name).value())
                .toList();
        return new Companions(names, names.size());
    }
}
