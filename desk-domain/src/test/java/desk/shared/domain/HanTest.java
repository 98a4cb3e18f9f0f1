package desk.shared.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class HanTest {

    /** What lets each character be asked once and remembered. */
    @Test
    void no_character_is_read_or_simplified_otherwise_because_of_its_neighbours() {
        var reading = Transliterator.getInstance("Han-Latin");
        var simplified = Transliterator.getInstance("Traditional-Simplified");
        for (int c = 0x4E00; c <= 0x9FFF; c++) {
            var alone = Character.toString(c);
            var inside = reading.transliterate("王" + alone + "明");
            assertTrue(inside.contains(reading.transliterate(alone).strip()), alone);
            assertEquals("王" + simplified.transliterate(alone) + "明", simplified.transliterate("王" + alone + "明"));
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
