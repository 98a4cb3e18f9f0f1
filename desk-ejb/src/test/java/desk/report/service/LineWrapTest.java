package desk.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LineWrapTest {

    private static Typeface face;

    @BeforeAll
    static void load() throws IOException {
        face = Typeface.of(Typeface.Weight.REGULAR);
    }

    @Test
    void chinese_breaks_between_any_two_characters() {
        assertEquals(List.of("天河体", "育中心"), lines("天河体育中心", 3));
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        assertEquals(List.of("一二", "三，四", "五"), lines("一二三，四五", 3));
        assertEquals(List.of("一二", "（三）"), lines("一二（三）", 3));
    }

    @Test
    void a_latin_word_stays_whole_while_it_fits() {
        assertEquals(List.of("Siemens", "China Ltd."), lines("Siemens China Ltd.", 5));
    }

    @Test
    void what_cannot_fit_is_broken_anywhere_and_nothing_is_lost() {
        List<String> lines = lines("440***********0014", 4);
        assertTrue(lines.size() > 1);
        assertEquals("440***********0014", String.join("", lines));
        assertEquals(List.of("国", "国"), lines("国国", 0));
    }

    @Test
    void a_line_end_in_the_text_is_kept_and_an_empty_line_too() {
        assertEquals(List.of("一", "", "二"), lines("一\n\n二", 9));
    }

    private static List<String> lines(String text, int characters) {
        return LineWrap.lines(text, face, characters * 1000);
    }
}
