package desk.visitor.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "a-017,A-017",
        "Ａ－０１７,A-017",
        "A—017,A-017",
        "A_017,A-017",
        " A 017 ,A017",
        "017,017",
        "17,17",
        "访客-12,访客-12",
        "12345678901234567890,12345678901234567890",
    })
    void a_badge_number_is_kept_in_one_shape(String typed, String kept) {
        assertEquals(kept, BadgeNumber.of(typed).value());
        assertEquals(kept, BadgeNumber.of(typed).toString());
        assertEquals(BadgeNumber.of(kept), BadgeNumber.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200B"})
    void a_badge_number_is_needed(String typed) {
        assertRefused("badge.required", "badge", () -> BadgeNumber.of(typed));
        assertRefused("badge.required", "badge", () -> BadgeNumber.of(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "A-", "-A", "A--1", "A/1", "A#1", "😀", "A'1", "<b>", "É1"})
    void other_signs_are_refused(String typed) {
        assertRefused("badge.characters", "badge", () -> BadgeNumber.of(typed));
    }

    @Test
    void a_badge_number_has_at_most_twenty_characters() {
        var refusal = assertRefused("text.too-long", "badge", () -> BadgeNumber.of("1".repeat(21)));
        assertEquals(List.of(20, 21), refusal.arguments());
        assertRefused("text.too-long", "badge", () -> BadgeNumber.of("1".repeat(10_000)));
    }

    @Test
    void a_row_of_badges_has_a_prefix_in_the_same_shape() {
        assertEquals("A-", BadgeNumber.prefix("a—", 3));
        assertEquals("访客", BadgeNumber.prefix(" 访客 ", 3));
        assertEquals("", BadgeNumber.prefix("", 3));
        assertEquals("", BadgeNumber.prefix(null, 3));
        assertRefused("badge.characters", "prefix", () -> BadgeNumber.prefix("A#", 3));
        assertRefused("badge.characters", "prefix", () -> BadgeNumber.prefix("-", 3));
        assertRefused("text.too-long", "prefix", () -> BadgeNumber.prefix("A".repeat(18), 3));
    }

    @Test
    void badges_are_ordered_as_people_count() {
        var ordered = Stream.of("B-1", "A-10", "A-2", "A-002", "10", "9", "A-2-10", "A-2-9")
                .map(BadgeNumber::of)
                .sorted()
                .map(BadgeNumber::value)
                .toList();
        assertEquals(List.of("9", "10", "A-002", "A-2", "A-2-9", "A-2-10", "A-10", "B-1"), ordered);
        assertTrue(BadgeNumber.of("2").compareTo(BadgeNumber.of("002")) > 0);
        assertEquals(0, BadgeNumber.of("2").compareTo(BadgeNumber.of("2")));
    }
}
