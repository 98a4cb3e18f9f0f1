package desk.shared.domain;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HanTest {

    /** What lets each character be asked once and remembered. */
    @Test
    @Tag("exhaustive")
    void no_character_is_read_or_simplified_otherwise_because_of_its_neighbours() {
        var reading = Transliterator.getInstance("Han-Latin");
        var simplified = Transliterator.getInstance("Traditional-Simplified");
        for (int run = 0x4E00; run <= 0x9FFF; run += 64) {
            var characters = IntStream.range(run, Math.min(run + 64, 0xA000))
                    .mapToObj(Character::toString)
                    .toList();
            var whole = String.join("", characters);
            var each = characters.stream()
                    .map(reading::transliterate)
                    .map(String::strip)
                    .toList();
            assertEquals(
                    String.join(" ", each), reading.transliterate(whole).strip().replaceAll(" +", " "));
            var simple = characters.stream().map(simplified::transliterate).collect(joining());
            assertEquals(simple, simplified.transliterate(whole));
        }
    }

    @Test
    void a_reading_has_no_tone_mark_but_keeps_the_dots_of_u() {
        assertEquals("zhang", Han.reading('张'));
        assertEquals("lü", Han.reading('吕'));
        assertEquals("lüe", Han.reading('略'));
        assertEquals("ou", Han.reading('欧'));
    }

    @Test
    void a_character_without_reading_stays_itself() {
        assertEquals("𠮷", Han.reading("𠮷".codePointAt(0)));
    }

    @Test
    void only_chinese_characters_are_chinese() {
        assertTrue(Han.is('张'));
        assertTrue(Han.is('〇'));
        assertTrue(Han.is('々'));
        assertTrue(Han.is("𠮷".codePointAt(0)));
        assertFalse(Han.is('a'));
        assertFalse(Han.is('あ'));
        assertFalse(Han.is('김'));
        assertFalse(Han.is('，'));
        assertFalse(Han.is('⺀'));
    }

    @Test
    @Tag("exhaustive")
    void what_is_simplified_cannot_be_simplified_again() {
        assertEquals("苎苎苎", Han.simplified("薴苧苎"));
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            var once = Han.simplified(Character.toString(c));
            assertEquals(once, Han.simplified(once));
            assertEquals(1, Text.length(once));
        }
    }

    @Test
    void simplifying_touches_nothing_else() {
        assertEquals("张伟国 Ab1 ,あ𠮷", Han.simplified("張偉國 Ab1 ,あ𠮷"));
        assertEquals("", Han.simplified(""));
    }
}
