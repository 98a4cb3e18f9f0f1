package desk.visitor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where one name ends and the next begins in a list typed by hand. A comma of any kind or a new line always parts two names; a
 * blank does so beside Chinese characters (张三 李四), but not inside a Western name (John Smith) nor where it only pads a name of two
 * characters (张 三).
 */
final class NameList {

    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/／|\\n&+＆]|(?i:\\band\\b)");
    private static final Pattern BLANK = Pattern.compile(" +");
    private static final Pattern ONE_HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HAS_HAN = Pattern.compile(".*\\p{IsHan}.*");

    private NameList() {}

    static List<String> of(String text) {
        var names = new ArrayList<String>();
        for (var part : SEPARATORS.split(text)) {
            addNames(names, part.strip());
        }
        return names;
    }

    private static void addNames(List<String> names, String part) {
        var begun = names.size();
        for (var word : BLANK.split(part)) {
            var last = names.size() > begun ? names.get(names.size() - 1) : "";
            if (!last.isEmpty() && belongTogether(last, word)) {
                names.set(names.size() - 1, last + " " + word);
            } else if (!word.isEmpty()) {
                names.add(word);
            }
        }
    }

    private static boolean belongTogether(String last, String word) {
        var padded = ONE_HAN.matcher(last).matches() && ONE_HAN.matcher(word).matches();
        var bothWestern =
                !HAS_HAN.matcher(last).matches() && !HAS_HAN.matcher(word).matches();
        return padded || bothWestern;
    }
}
