package desk.shared.domain;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collections;
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

    /**
     * Followed to its end: 薴 is written 苧, and ICU turns 苧 and 苎 into one another. Whichever of them is typed must meet the
     * others, so a circle is kept as its first in Unicode's order.
     */
    private static int simplified(int c) {
        var known = SIMPLE.get(c);
        if (known != null) {
            return known;
        }
        var path = new ArrayList<Integer>();
        var next = c;
        while (!path.contains(next)) {
            path.add(next);
            next = SIMPLIFIED.transliterate(Character.toString(next)).codePointAt(0);
        }
        var end = Collections.min(path.subList(path.indexOf(next), path.size()));
        SIMPLE.put(c, end);
        return end;
    }

    /** Pinyin in lower case without tone marks, {@code ü} kept; a character nobody has a reading for stays itself. */
    static String reading(int c) {
        return READINGS.computeIfAbsent(c, k -> Pinyin.withoutTone(READING.transliterate(Character.toString(k))));
    }
}
