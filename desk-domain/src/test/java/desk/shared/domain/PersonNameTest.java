package desk.shared.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "张三|张三",
                " 张\u3000三 |张三",
                "张  三 丰|张三丰",
                "阿不都·外力|阿不都·外力",
                "阿不都•外力|阿不都·外力",
                "阿不都．外力|阿不都·外力",
                "阿不都.外力|阿不都·外力",
                "阿不都 ・ 外力|阿不都·外力",
                "John  Smith|John Smith",
                "Ｊｏｈｎ Ｓｍｉｔｈ|John Smith",
                "Anne-Marie O'Brien|Anne-Marie O'Brien",
                "J. R. Smith, Jr.|J. R. Smith, Jr.",
                "李 Tom|李 Tom",
                "张伟（大）|张伟(大)",
                "陈先生2|陈先生2",
                "Jose\u0301|José",
                "Иван Петров|Иван Петров",
                "김철수|김철수",
                "李〇|李〇",
                "𠮷野|𠮷野",
                "张\u0000三\u202E|张三",
            })
    void a_name_is_kept_as_it_would_be_written_by_hand(String typed, String kept) {
        assertEquals(kept, PersonName.of(typed).value());
        assertEquals(kept, PersonName.of(kept).display());
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三😀", "<script>", "张三;", "a=b", "张三@x", "张_三", "张三\\", "\"张三\"", "张三*"})
    void signs_that_stand_in_no_name_are_refused(String typed) {
        assertRefused("name.characters", "name", () -> PersonName.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "·", "-", "1 2", "()"})
    void a_name_has_a_letter(String typed) {
        assertRefused("name.letters", "name", () -> PersonName.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200B", "\u0007"})
    void a_name_is_needed(String typed) {
        assertRefused("name.required", "name", () -> PersonName.of(typed));
        assertRefused("name.required", "name", () -> PersonName.of(null));
    }

    @Test
    void a_name_has_at_most_a_hundred_characters() {
        assertEquals(100, Text.length(PersonName.of("张".repeat(100)).value()));
        assertEquals(100, Text.length(PersonName.of("𠮷".repeat(100)).value()));
        assertRefused("text.too-long", "name", () -> PersonName.of("张".repeat(101)));
        assertRefused("text.too-long", "name", () -> PersonName.of("张".repeat(10_000)));
    }

    @Test
    void it_knows_whether_it_is_chinese() {
        assertTrue(PersonName.of("张三").chinese());
        assertTrue(PersonName.of("Tom 李").chinese());
        assertFalse(PersonName.of("Tom Lee").chinese());
    }

    @Test
    void a_refusal_names_the_field_it_was_typed_into() {
        assertRefused("name.required", "contact", () -> PersonName.of(" ", "contact"));
        assertEquals(PersonName.of("张三"), PersonName.of("张三", "contact"));
    }

    @Test
    void it_never_tells_the_name_in_a_log() {
        assertEquals("PersonName[2]", PersonName.of("张三").toString());
        assertEquals(PersonName.of("张三"), PersonName.of("张 三"));
    }
}
