package desk.shared.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The keys under which a name or a number is found while it is still being typed (one box, returning visitor: R1, D8).
 *
 * <p>A key is lower case, simplified, made of letters and digits only and at most {@value #LONGEST} characters; what is sought is a
 * prefix of a key: {@code key like normalise(query) || '%'}. Because nothing but letters and digits survives, a query needs no
 * LIKE escaping; an empty normalised query means there is nothing to seek.
 *
 * <p>Safe for many threads; 5 to 20 µs for a Chinese name of three characters once its characters have been met
 * (see {@code SearchKeysTest}).
 */
public final class SearchKeys {

    /** The length of the column the keys are kept in. */
    public static final int LONGEST = 80;

    private static final int MOST_FOR_NAME = 60;
    private static final int MOST_FOR_ORGANISATION = 100;
    /** Longer text is no name; what lies behind is not searched. */
    private static final int LONGEST_NAME = 200;

    private SearchKeys() {}

    /**
     * Keys of a person's name. 张三丰: the name and its ends (张三丰, 三丰, 丰), the same in pinyin with every reading in use
     * (zhangsanfeng, sanfeng, feng), initials (zsf, sf). John Smith: johnsmith, smith, smithjohn, js.
     */
    public static Set<String> name(String name) {
        return new NameKeys(words(name), true).keys(MOST_FOR_NAME);
    }

    /** Keys of an organisation, department, place or thing: as a name's, but no surname is looked for. */
    public static Set<String> organisation(String name) {
        return new NameKeys(words(name), false).keys(MOST_FOR_ORGANISATION);
    }

    /** Keys of a telephone number: full, as dialled inside, without country code, last eight, last four, extension. */
    public static Set<String> phone(PhoneNumber phone) {
        var keys = new LinkedHashSet<String>();
        keys.add(phone.digits());
        keys.add(phone.e164().substring(1));
        keys.add(phone.withoutCountryCode());
        keys.add(phone.tail(8));
        keys.add(phone.tail(4));
        keys.add(phone.extension());
        keys.remove("");
        return keys;
    }

    /** Keys of a vehicle plate: whole (粤b12345), without the province (b12345), from where digits begin (12345). */
    public static Set<String> plate(PlateNumber plate) {
        var keys = new LinkedHashSet<String>();
        keys.add(normalise(plate.value()));
        keys.add(normalise(plate.withoutProvince()));
        keys.add(normalise(plate.serial()));
        keys.addAll(code(plate.value()));
        return keys;
    }

    /** Keys of a code such as a room or badge number: whole, and from each place where digits begin (a1203, 1203). */
    public static Set<String> code(String code) {
        var whole = normalise(code);
        var keys = new LinkedHashSet<String>();
        for (int i = 0; i < whole.length(); i++) {
            var digitsBegin = Character.isDigit(whole.charAt(i)) && (i == 0 || !Character.isDigit(whole.charAt(i - 1)));
            if (i == 0 || digitsBegin) {
                keys.add(whole.substring(i));
            }
        }
        return keys;
    }

    /**
     * What was typed, as the keys are written: half-width, simplified, lower case, accents and everything but letters and digits
     * gone ("Zhāng Sān", "zhang'san" and "ZHANGSAN" meet). Never longer than a key.
     */
    public static String normalise(String query) {
        var letters = new StringBuilder();
        words(query).codePoints().filter(Han::isLetterOrDigit).forEach(letters::appendCodePoint);
        return cut(letters.toString());
    }

    /** Half-width, simplified, lower case, without accents; words still apart. */
    private static String words(String text) {
        var whole = text == null ? "" : text;
        var bounded = whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME);
        var plain = Han.simplified(Normalizer.normalize(bounded, Form.NFKC)).toLowerCase(Locale.ROOT);
        return Latin.folded(plain);
    }

    /** The key itself, no longer than the column, never ending in half a character. */
    static String cut(String key) {
        if (Text.length(key) <= LONGEST) {
            return key;
        }
        return key.substring(0, key.offsetByCodePoints(0, LONGEST));
    }
}
