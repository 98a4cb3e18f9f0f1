package desk.shared.web;

/** One or two characters that stand for a person in a small circle. */
final class Initials {

    private Initials() {}

    /** The last two characters of a Chinese name, else the first letters of the first and last word. */
    static String of(String name) {
        String trimmed = name == null ? "" : name.strip();
        if (trimmed.isEmpty()) {
            return "–";
        }
        if (Character.isIdeographic(trimmed.codePointAt(0))) {
            int from = Math.max(0, trimmed.codePointCount(0, trimmed.length()) - 2);
            return trimmed.substring(trimmed.offsetByCodePoints(0, from));
        }
        String[] words = trimmed.split("\\s+");
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return first(words[0]) + last;
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
