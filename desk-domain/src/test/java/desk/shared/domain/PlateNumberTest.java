package desk.shared.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static desk.shared.domain.Refusals.refusalOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateNumberTest {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    @ParameterizedTest
    @CsvSource({
        "粤B12345,粤B12345",
        "粤b·12345,粤B12345",
        "粤B 12345,粤B12345",
        "粤Ｂ１２３４５,粤B12345",
        "粤B-12345,粤B12345",
        "粤B•12345,粤B12345",
        "粵B12345,粤B12345",
        "滬A12345,沪A12345",
        "雲A12345,云A12345",
        "京OA0001,京OA0001",
        "粤ad12345,粤AD12345",
        "粤A12345D,粤A12345D",
        "粤AFA1234,粤AFA1234",
        "京A1234警,京A1234警",
        "京A1234学,京A1234学",
        "京A1234學,京A1234学",
        "京A1234挂,京A1234挂",
        "粤Z1234港,粤Z1234港",
        "粤ZAB12澳,粤ZAB12澳",
        "沪A0001领,沪A0001领",
        "沪A0001領,沪A0001领",
        "京X1234应急,京X1234应急",
        "京A12345临,京A12345临",
        "使123456,使123456",
        "123456使,123456使",
        "WJ京1234X,WJ京1234X",
        "wj12345,WJ12345",
        "KA12345,KA12345",
        "ab 1234,AB1234",
        "B-MW 1234,BMW1234",
        "1ABC234,1ABC234",
    })
    void a_plate_is_kept_in_capitals_without_blanks_and_dots(String typed, String kept) {
        assertEquals(kept, PlateNumber.of(typed).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|plate.required",
                "' · '|plate.required",
                "粤BI2345|plate.letters",
                "粤B1234O|plate.letters",
                "粤BDO1234|plate.letters",
                "粤BD1234I|plate.letters",
                "粤B1234|plate.length",
                "粤B|plate.length",
                "粤B123456|plate.length",
                "粤BD123456|plate.length",
                "粤112345|plate.format",
                "粤|plate.format",
                "深B12345|plate.format",
                "粤B12345港|plate.format",
                "粤B1234李|plate.format",
                "使12345|plate.format",
                "A|plate.format",
                "1234567890123|plate.format",
                "Ñ1234|plate.format",
                "粤B12345; drop table visit|plate.format",
                "😀|plate.format",
            })
    void what_is_no_plate_is_refused_with_the_reason(String typed, String key) {
        assertRefused(key, "plate", () -> PlateNumber.of(typed));
    }

    @Test
    void a_large_new_energy_plate_bears_its_letter_at_the_end() {
        assertTrue(PlateNumber.of("粤BD12345").newEnergy());
        assertTrue(PlateNumber.of("粤B12345F").newEnergy());
        assertFalse(PlateNumber.of("粤B12345").newEnergy());
        assertRefused("plate.length", "plate", () -> PlateNumber.of("粤B12345L"));
        assertRefused("plate.length", "plate", () -> PlateNumber.of("粤BZ12345"));
    }

    @ParameterizedTest
    @CsvSource({
        "粤B12345,粤B·12345,B12345,12345",
        "粤BD12345,粤B·D12345,BD12345,D12345",
        "粤Z1234港,粤Z·1234港,Z1234港,1234港",
        "使123456,使123456,使123456,使123456",
        "KA12345,KA12345,KA12345,KA12345",
        "粤1234领,粤1234领,1234领,粤1234领",
    })
    void it_is_shown_with_a_dot_and_sought_without_the_province(
            String kept, String display, String office, String serial) {
        var plate = PlateNumber.of(kept);
        assertEquals(display, plate.display());
        assertEquals(office, plate.withoutProvince());
        assertEquals(serial, plate.serial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E粤B12345", "粤B\u200B12345", "粤B12345\u0000", "\uD83D粤B12345"})
    void invisible_characters_fall_away(String typed) {
        assertEquals("粤B12345", PlateNumber.of(typed).value());
    }

    @Test
    void ten_thousand_characters_are_refused() {
        assertEquals("plate.format", refusalOf(() -> PlateNumber.of("A".repeat(10_000))));
        assertEquals("plate.length", refusalOf(() -> PlateNumber.of("粤B" + "1".repeat(10_000))));
        assertEquals("plate.required", refusalOf(() -> PlateNumber.of("·".repeat(10_000))));
    }

    @Test
    void a_refusal_names_the_field_it_was_typed_into() {
        assertRefused("plate.length", "vehicle", () -> PlateNumber.of("粤B1234", "vehicle"));
        assertEquals(PlateNumber.of("粤B12345"), PlateNumber.of("粤b 12345", "vehicle"));
    }

    @Test
    void it_does_not_tell_the_plate_in_a_log() {
        assertEquals("粤B***45", PlateNumber.of("粤B12345").toString());
    }

    @Test
    void every_province_has_plates_and_every_kept_plate_is_read_back_the_same() {
        var letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
        var random = new Random(20260103);
        for (int i = 0; i < 2_000; i++) {
            var typed = new StringBuilder()
                    .append(PROVINCES.charAt(i % PROVINCES.length()))
                    .append((char) ('A' + random.nextInt(26)));
            random.ints(5, 0, letters.length()).forEach(n -> typed.append(letters.charAt(n)));
            var plate = PlateNumber.of(typed.toString());
            assertEquals(typed.toString(), plate.value());
            assertEquals(plate, PlateNumber.of(plate.display()));
        }
    }
}
