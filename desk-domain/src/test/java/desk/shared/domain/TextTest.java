package desk.shared.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  送文件  |送文件",
                "\u3000送\u3000\u3000文件\u3000|送 文件",
                "a\u00A0\u2003b|a b",
                "a\u0000b\u0007c|abc",
                "\uFEFFabc\u200B|abc",
                "\u202Eabc\u2066|abc",
                "会议(三楼),见王主任|会议(三楼),见王主任",
                "①号厅 ㎡|①号厅 ㎡",
                "e\u0301|\u00E9",
                "\u2800\u3164x\uFFA0|x",
            })
    void a_line_keeps_what_is_visible_and_one_blank_between(String typed, String kept) {
        assertEquals(kept, Text.line(typed, "purpose", 200));
    }

    @Test
    void a_line_break_in_a_line_is_a_blank() {
        assertEquals("a b c", Text.line("a\tb\r\nc", "purpose", 200));
        assertEquals("a b", Text.line("a\u2028b", "purpose", 200));
        assertEquals("a b", Text.line("a\u0085b", "purpose", 200));
    }

    @Test
    void an_emoji_family_and_a_persian_joiner_survive_in_a_line_but_not_in_a_code() {
        assertEquals("\uD83D\uDC68\u200D\uD83D\uDC69", Text.line("\uD83D\uDC68\u200D\uD83D\uDC69", "remark", 10));
        assertEquals("می\u200Cخواهم", Text.line("می\u200Cخواهم", "remark", 20));
        assertEquals("AB", Text.code("A\u200DB"));
    }

    @Test
    void half_a_surrogate_pair_and_non_characters_are_dropped_for_no_database_takes_them() {
        assertEquals("ab", Text.line("a\uD83Db", "remark", 10));
        assertEquals("ab", Text.line("a\uDC68b", "remark", 10));
        assertEquals("ab", Text.line("a\uFFFEb\uFFFF\uFDD0\uFDEF", "remark", 10));
        assertEquals("𠮷", Text.line("𠮷", "remark", 1));
        assertEquals("\uFDCF\uFDF0", Text.line("\uFDCF\uFDF0", "remark", 10));
        assertEquals("a", Text.line("a" + Character.toString(0x1FFFE), "remark", 10));
    }

    @Test
    void lengths_are_counted_in_characters_a_person_would_count() {
        assertEquals("😀😀😀", Text.line("😀😀😀", "remark", 3));
        var refusal = assertRefused("text.too-long", "remark", () -> Text.line("😀😀😀😀", "remark", 3));
        assertEquals(List.of(3, 4), refusal.arguments());
    }

    @Test
    void only_what_is_kept_counts_against_the_limit() {
        assertEquals("a b", Text.line("  a" + " ".repeat(10_000) + "b  ", "purpose", 3));
        assertRefused("text.too-long", "purpose", () -> Text.line("长".repeat(10_000), "purpose", 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200B\u202E", "\u0000", "\u2800"})
    void nothing_visible_is_nothing(String typed) {
        assertEquals("", Text.line(typed, "purpose", 200));
        assertEquals(Optional.empty(), Text.optional(typed, "purpose", 200));
        assertRefused("text.required", "purpose", () -> Text.required(typed, "purpose", 200));
    }

    @Test
    void no_text_at_all_is_an_empty_one() {
        assertEquals("", Text.line(null, "purpose", 200));
        assertEquals("", Text.lines(null, "remark", 200));
        assertEquals("", Text.code(null));
        assertEquals("", Text.compact(null));
        assertRefused("text.required", "purpose", () -> Text.required(null, "purpose", 200));
        assertEquals(Optional.of("x"), Text.optional(" x ", "purpose", 200));
        assertEquals("x", Text.required(" x ", "purpose", 200));
    }

    @Test
    void several_lines_keep_their_breaks_and_at_most_one_empty_line_between() {
        assertEquals("一\n二", Text.lines("一\r\n二", "remark", 100));
        assertEquals("一\n二", Text.lines("  一 \r二\n\n", "remark", 100));
        assertEquals("一\n\n二", Text.lines("\n\n一\n\n\n\n\n二\n", "remark", 100));
        assertEquals("a b\nc", Text.lines("a\tb\u2028c", "remark", 100));
        assertEquals("a\nb", Text.lines("a\u0085b", "remark", 100));
        assertEquals("a\nb", Text.lines("a\u2029b", "remark", 100));
        assertRefused("text.too-long", "remark", () -> Text.lines("a\nb\nc", "remark", 4));
    }

    @Test
    void a_flood_of_empty_lines_costs_no_more_than_its_length() {
        var typed = "一\n\n\n".repeat(50_000);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertRefused("text.too-long", "remark", () -> Text.lines(typed, "remark", 1_000)));
    }

    @Test
    void a_code_is_half_width_and_compact() {
        assertEquals("AB 12", Text.code("  ＡＢ\u3000１２ "));
        assertEquals("AB12", Text.compact("Ａ Ｂ\u30001 2"));
        assertEquals("ab", Text.compact("ab"));
    }

    @Test
    void whatever_is_typed_comes_out_clean_and_stays_as_it_is_the_second_time() {
        var random = new Random(20260102);
        for (int i = 0; i < 3_000; i++) {
            var typed = noise(random);
            var line = Text.line(typed, "remark", 10_000);
            assertEquals(line, Text.line(line, "remark", 10_000));
            var lines = Text.lines(typed, "remark", 10_000);
            assertEquals(lines, Text.lines(lines, "remark", 10_000));
            var code = Text.code(typed);
            assertEquals(code, Text.code(code));
            assertTrue(line.codePoints()
                    .noneMatch(c -> c < ' ' || c == 0x7F || Character.getType(c) == Character.SURROGATE));
            assertEquals(line.strip(), line);
        }
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(40), 0, 6).forEach(kind -> {
            switch (kind) {
                case 0 -> text.append((char) random.nextInt(0x100));
                case 1 -> text.append((char) (0x2000 + random.nextInt(0x70)));
                case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 3 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5000));
                case 4 -> text.append((char) (0xFF00 + random.nextInt(0x100)));
                default -> text.append(' ');
            }
        });
        return text.toString();
    }
}
