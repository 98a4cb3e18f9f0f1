package desk.shared.domain;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Chinese characters, one at a time: traditional to simplified, and the plain pinyin reading.
 *
 * <p>ICU's two transliterators read every character of the basic block the same whatever stands beside it (tested), so each
 * character is asked once and remembered: about a thousand times faster than asking for the whole text, and without ICU's lock,
 * which lets one thread in at a time. The tables can grow to the number of Chinese characters, no further.
 */
final class Han {

    private static final int ZERO = '〇';
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator READING = Transliterator.getInstance("Han-Latin");
    private static final ConcurrentMap<Integer, Integer> SIMPLE = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Integer, String> READINGS = new ConcurrentHashMap<>();

    private Han() {}

    static boolean is(int c) {
        return c == ZERO || (c > 0x2E7F && UScript.getScript(c) == UScript.HAN && Character.isLetter(c));
    }

    /** What a search key is made of: 〇 stands in names, though Java counts it as neither letter nor digit. */
    static boolean isLetterOrDigit(int c) {
        return c == ZERO || Character.isLetterOrDigit(c);
    }

    /** The text with each traditional character replaced; everything else as it is. */
    static String simplified(String text) {
        var simple = new StringBuilder(text.length());
        text.codePoints().map(c -> is(c) ? simplified(c) : c).forEach(simple::appendCodePoint);
        return simple.toString();
    }

    private static int simplified(int c) {
        return SIMPLE.computeIfAbsent(c, k -> {
            var simple = SIMPLIFIED.transliterate(Character.toString(k));
            return simple.codePointCount(0, simple.length()) == 1 ? simple.codePointAt(0) : k;
        });
    }

    /** Pinyin in lower case without tone marks, {@code ü} kept; a character nobody has a reading for stays itself. */
    static String reading(int c) {
        return READINGS.computeIfAbsent(c, k -> Pinyin.withoutTone(READING.transliterate(Character.toString(k))));
    }
}
