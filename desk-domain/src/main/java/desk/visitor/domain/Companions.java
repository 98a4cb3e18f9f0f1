package desk.visitor.domain;

import desk.shared.domain.PersonName;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who comes along, as typed at the desk: names, or only how many, or both (张三等5人).
 *
 * <p>Refusals beside {@code companions}: {@code visit.too-many-companions}, {@code text.too-long}, and those of
 * {@link PersonName}.
 *
 * @param names the names in the order typed; empty when only a number was said
 * @param count how many come along, at least the number of names
 */
public record Companions(List<String> names, int count) {

    private static final String FIELD = "companions";
    private static final int LONGEST = 5_000;
    private static final String NUMBER = "([0-9]{1,9}|[一二两三四五六七八九十])";
    private static final Pattern ONLY_NUMBER = Pattern.compile("共?" + NUMBER + "[人位个名]?");
    private static final Pattern NAMES_AND_NUMBER = Pattern.compile("(.+?)等共?" + NUMBER + "[人位个名]");
    private static final String SMALL_NUMBERS = "零一二三四五六七八九十";

    public Companions {
        names = List.copyOf(names);
        if (count > Visit.MOST_COMPANIONS || names.size() > Visit.MOST_COMPANIONS) {
            throw new RuleViolation("visit.too-many-companions", FIELD, Visit.MOST_COMPANIONS);
        }
        count = Math.max(count, names.size());
    }

    /** Reads "张三、李四 王五", "3", "两位" or "张三等5人"; nothing typed is nobody. */
    public static Companions of(String typed) {
        var text = Text.lines(typed, FIELD, LONGEST);
        var number = ONLY_NUMBER.matcher(Text.compact(text));
        if (number.matches()) {
            return new Companions(List.of(), number(number.group(1)));
        }
        var both = NAMES_AND_NUMBER.matcher(text);
        if (both.matches()) {
            return new Companions(names(both.group(1)), number(both.group(2)));
        }
        return new Companions(names(text), 0);
    }

    /** As one would type it; {@link #of} reads the same again. */
    public String typed() {
        if (names.isEmpty()) {
            return count == 0 ? "" : Integer.toString(count);
        }
        String all = String.join(Visit.BETWEEN, names);
        return count > names.size() ? all + "等" + count + "人" : all;
    }

    private static List<String> names(String text) {
        return NameList.of(text).stream()
                .map(name -> PersonName.of(name, FIELD).value())
                .toList();
    }

    private static int number(String typed) {
        if (typed.equals("两")) {
            return 2;
        }
        var small = SMALL_NUMBERS.indexOf(typed);
        return small >= 0 ? small : Integer.parseInt(typed);
    }
}
