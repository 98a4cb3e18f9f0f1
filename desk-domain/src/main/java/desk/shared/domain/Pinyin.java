package desk.shared.domain;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How a character in a name may be typed in pinyin: the readings people use, the likeliest first, in plain ASCII letters. */
final class Pinyin {

    private static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names");
    private static final ConcurrentMap<Integer, String> SURNAMES = new ConcurrentHashMap<>();

    /** Characters of names, places and institutions that are read in two ways, or otherwise than ICU has it. */
    private static final Map<String, List<String>> SEVERAL = Map.ofEntries(
            Map.entry("长", List.of("chang", "zhang")),
            Map.entry("都", List.of("du", "dou")),
            Map.entry("乐", List.of("le", "yue")),
            Map.entry("行", List.of("xing", "hang")),
            Map.entry("重", List.of("zhong", "chong")),
            Map.entry("朝", List.of("chao", "zhao")),
            Map.entry("茜", List.of("qian", "xi")),
            Map.entry("藏", List.of("cang", "zang")),
            Map.entry("柏", List.of("bai", "bo")),
            Map.entry("盛", List.of("sheng", "cheng")),
            Map.entry("调", List.of("diao", "tiao")),
            Map.entry("曾", List.of("ceng", "zeng")),
            Map.entry("解", List.of("jie", "xie")),
            Map.entry("单", List.of("dan", "shan")),
            Map.entry("会", List.of("hui", "kuai")),
            Map.entry("车", List.of("che", "ju")),
            Map.entry("厦", List.of("sha", "xia")),
            Map.entry("埠", List.of("bu", "fu")),
            Map.entry("六", List.of("liu", "lu")),
            Map.entry("贾", List.of("jia", "gu")),
            Map.entry("薄", List.of("bo", "bao")),
            Map.entry("沈", List.of("shen", "chen")),
            Map.entry("校", List.of("xiao", "jiao")),
            Map.entry("仔", List.of("zai", "zi")),
            Map.entry("靓", List.of("jing", "liang")),
            Map.entry("筠", List.of("jun", "yun")),
            Map.entry("晟", List.of("sheng", "cheng")),
            Map.entry("翟", List.of("zhai", "di")),
            Map.entry("朴", List.of("pu", "piao")),
            Map.entry("覃", List.of("tan", "qin")),
            Map.entry("盖", List.of("gai", "ge")),
            Map.entry("洗", List.of("xian", "xi")));

    /** Surnames of two characters whose first is read otherwise than alone. */
    private static final Map<String, List<String>> DOUBLE_SURNAMES = Map.of(
            "尉迟",
            List.of("yu", "chi"),
            "万俟",
            List.of("mo", "qi"),
            "澹台",
            List.of("tan", "tai"),
            "单于",
            List.of("chan", "yu"),
            "长孙",
            List.of("zhang", "sun"));

    private Pinyin() {}

    /** Readings of a Chinese character inside a name. */
    static Set<String> readings(int c) {
        var several = SEVERAL.get(Character.toString(c));
        return new LinkedHashSet<>(several != null ? several : spellings(Han.reading(c)));
    }

    /** Readings of the first character of a name: as a surname first. */
    static Set<String> surnameReadings(int c) {
        var readings = new LinkedHashSet<String>(spellings(SURNAMES.computeIfAbsent(c, Pinyin::surname)));
        readings.addAll(readings(c));
        return readings;
    }

    /** The two syllables of a surname of two characters that is read otherwise than its characters; else empty. */
    static List<String> doubleSurname(int first, int second) {
        return DOUBLE_SURNAMES.getOrDefault(Character.toString(first) + Character.toString(second), List.of());
    }

    /** Lower case, no tone mark; only the two dots of {@code ü} stay. */
    static String withoutTone(String syllable) {
        var letters = Normalizer.normalize(syllable.strip().toLowerCase(Locale.ROOT), Form.NFD);
        return Normalizer.normalize(letters.replaceAll("[\\p{Mn}&&[^\\u0308]]", ""), Form.NFC);
    }

    /** 吕 is typed lv by most, lyu in passports since 2012, lu on older cards. */
    private static List<String> spellings(String reading) {
        if (!reading.contains("ü")) {
            return List.of(reading);
        }
        return List.of(
                reading.replace("ü", "v"),
                reading.replace("ü", "u"),
                reading.replace("üe", "ue").replace("ü", "yu"));
    }

    /** ICU reads a surname only where a name goes on behind it. */
    private static String surname(int c) {
        var read = SURNAME.transliterate(Character.toString(c) + "明").strip();
        var end = read.indexOf(' ');
        return withoutTone(end < 0 ? Han.reading(c) : read.substring(0, end));
    }
}
