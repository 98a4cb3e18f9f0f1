package desk.shared.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One name taken apart into units (a Chinese character or a word), and every key made of its ends. */
final class NameKeys {

    /** More combinations of readings than this are not worth their rows. */
    private static final int MOST_VARIANTS = 8;

    private static final int MOST_UNITS = 30;

    private final List<Unit> units;
    private final boolean surnameFirst;

    /** What stands for one sound group: how it is written, and how it may be typed in Latin letters. */
    private record Unit(String written, Collection<String> typed, boolean han) {}

    NameKeys(String words, boolean surnameFirst) {
        this.surnameFirst = surnameFirst;
        this.units = units(words);
    }

    /** The keys, the most telling first, so that a bound cuts the least useful. */
    Set<String> keys(int most) {
        var keys = new LinkedHashSet<String>();
        addEnds(keys, units.stream().map(Unit::written).toList());
        addTurned(keys);
        variants().forEach(variant -> {
            addEnds(keys, variant);
            addInitials(keys, variant);
        });
        keys.remove("");
        return firstOf(keys, most);
    }

    private static Set<String> firstOf(Set<String> keys, int most) {
        var bounded = new LinkedHashSet<String>();
        keys.stream().limit(most).forEach(bounded::add);
        return bounded;
    }

    private static void addEnds(Set<String> keys, List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            keys.add(SearchKeys.cut(String.join("", parts.subList(i, parts.size()))));
        }
    }

    /** A single initial is a prefix of its own syllable: no key of its own. */
    private static void addInitials(Set<String> keys, List<String> variant) {
        var initials = variant.stream()
                .filter(part -> !part.isEmpty())
                .map(NameKeys::initial)
                .toList();
        for (int i = 0; i < initials.size() - 1; i++) {
            keys.add(SearchKeys.cut(String.join("", initials.subList(i, initials.size()))));
        }
    }

    private static String initial(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1));
    }

    /** Western names are typed either way round: Smith John finds John Smith. */
    private void addTurned(Set<String> keys) {
        var words = units.stream().map(Unit::written).toList();
        if (surnameFirst
                && words.size() > 1
                && words.size() <= 4
                && units.stream().noneMatch(Unit::han)) {
            var last = words.get(words.size() - 1);
            keys.add(SearchKeys.cut(last + String.join("", words.subList(0, words.size() - 1))));
        }
    }

    /** Every way to type the whole, the likeliest first, at most {@value #MOST_VARIANTS}. */
    private List<List<String>> variants() {
        List<List<String>> variants = List.of(List.of());
        for (var unit : units) {
            variants = extended(variants, unit.typed());
        }
        return variants;
    }

    private static List<List<String>> extended(List<List<String>> variants, Collection<String> typed) {
        var fitting = variants.size() * typed.size() <= MOST_VARIANTS ? typed : firstOnly(typed);
        var extended = new ArrayList<List<String>>();
        for (var way : fitting) {
            for (var variant : variants) {
                var longer = new ArrayList<>(variant);
                longer.add(way);
                extended.add(longer);
            }
        }
        return extended;
    }

    private static List<String> firstOnly(Collection<String> typed) {
        return List.of(typed.iterator().next());
    }

    private List<Unit> units(String words) {
        var found = new ArrayList<Unit>();
        var word = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (Han.is(c) || !continuesWord(c)) {
                endWord(found, word);
            }
            if (Han.is(c)) {
                found.add(hanUnit(c, surnameFirst && found.isEmpty()));
            } else if (Han.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            }
        });
        endWord(found, word);
        readDoubleSurname(found);
        return found.subList(0, Math.min(found.size(), MOST_UNITS));
    }

    /** O'Brien is one word; Anne-Marie is two, so that Marie finds her. */
    private static boolean continuesWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Han.isLetterOrDigit(c) || c == '\'' || c == '’';
        };
    }

    private static Unit hanUnit(int c, boolean surname) {
        return new Unit(Character.toString(c), surname ? Pinyin.surnameReadings(c) : Pinyin.readings(c), true);
    }

    private static void endWord(List<Unit> found, StringBuilder word) {
        if (!word.isEmpty()) {
            var written = word.toString();
            var ascii = written.chars().allMatch(c -> c < 0x80);
            var typed = ascii ? written : Latin.spelt(written);
            found.add(new Unit(written, List.of(typed), false));
            word.setLength(0);
        }
    }

    private void readDoubleSurname(List<Unit> found) {
        if (!surnameFirst
                || found.size() < 3
                || !found.get(0).han()
                || !found.get(1).han()) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            var syllables = Pinyin.doubleSurname(
                    found.get(0).written().codePointAt(0),
                    found.get(1).written().codePointAt(0));
            if (!syllables.isEmpty()) {
                var readings = new LinkedHashSet<String>(List.of(syllables.get(i)));
                readings.addAll(found.get(i).typed());
                found.set(i, new Unit(found.get(i).written(), readings, true));
            }
        }
    }
}
