package desk.shared.domain;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;

/** The order of names in lists: by pinyin in Chinese, by letter in English; nothing stands last. Safe for many threads. */
public final class Collation {

    private static final Comparator<String> CHINESE = ordered("zh-u-co-pinyin");
    private static final Comparator<String> ENGLISH = ordered("en");

    private Collation() {}

    public static Comparator<String> chinese() {
        return CHINESE;
    }

    public static Comparator<String> english() {
        return ENGLISH;
    }

    /** The order a reader of this language expects. */
    public static Comparator<String> of(Locale language) {
        return language.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** Equal for the collator but not the same text: ordered by code unit, so that the order is total. */
    private static Comparator<String> ordered(String language) {
        var collator = Collator.getInstance(ULocale.forLanguageTag(language)).freeze();
        Comparator<String> order = collator::compare;
        return Comparator.nullsLast(order.thenComparing(Comparator.naturalOrder()));
    }
}
