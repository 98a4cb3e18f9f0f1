package desk.shared.domain;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Letters that are neither Chinese nor plain ASCII, as a keyboard without them would type them. */
final class Latin {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Latin() {}

    /** Accents away and ß, ø, đ spelt out; other scripts and Chinese as they are. Lone surrogates are dropped. */
    static String folded(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        var letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Form.NFD).codePoints().forEach(c -> appendFolded(letters, c));
        return Normalizer.normalize(letters, Form.NFC);
    }

    private static void appendFolded(StringBuilder letters, int c) {
        var accent = c >= 0x0300 && c <= 0x036F;
        if (accent || Character.getType(c) == Character.SURROGATE) {
            return;
        }
        if (c < 0x80 || c > 0x024F || !Character.isLetter(c)) {
            letters.appendCodePoint(c);
        } else {
            letters.append(TO_ASCII.transliterate(Character.toString(c)));
        }
    }

    /** A word of any other script spelt in Latin letters: Иванов ivanov, 김 gim; letters and digits only. */
    static String spelt(String word) {
        var latin = TO_LATIN.transliterate(word).toLowerCase(Locale.ROOT);
        return latin.replaceAll("[^a-z0-9]", "");
    }
}
