package desk.visitor.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static desk.shared.domain.Refusals.refusalOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.domain.Sex;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The specimens are those printed in ICAO Doc 9303 (the state of Utopia); all others are invented. */
class MachineReadableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String FIELD = "machineReadable";
    private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String PASSPORT = FIRST + "\n" + SECOND;
    private static final String TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String TD1_LONG =
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<";

    private static MachineReadable read(String typed) {
        return MachineReadable.of(typed, TODAY);
    }

    @Test
    void the_specimen_passport_is_read_whole() {
        var passport = read(PASSPORT);
        assertEquals("ERIKSSON", passport.surname());
        assertEquals("ANNA MARIA", passport.given());
        assertEquals("Anna Maria Eriksson", passport.name().value());
        assertEquals("L898902C3", passport.documentNumber());
        assertEquals("UTO", passport.issuer());
        assertEquals("UTO", passport.nationality());
        assertEquals(Sex.FEMALE, passport.sex());
        assertEquals(Optional.of(LocalDate.of(1974, 8, 12)), passport.birthDate());
        assertEquals(Optional.of(LocalDate.of(2012, 4, 15)), passport.expiry());
        assertEquals(IdentityDocument.of(DocumentKind.PASSPORT, "L898902C3"), passport.document());
    }

    @ParameterizedTest
    @ValueSource(strings = {TD1, TD2})
    void the_specimen_cards_are_read_whole(String typed) {
        var card = read(typed);
        assertEquals("Anna Maria Eriksson", card.name().value());
        assertEquals("D23145890", card.documentNumber());
        assertEquals("UTO", card.nationality());
        assertEquals("UTO", card.issuer());
        assertEquals(Sex.FEMALE, card.sex());
        assertEquals(Optional.of(LocalDate.of(1974, 8, 12)), card.birthDate());
        assertEquals(Optional.of(LocalDate.of(2012, 4, 15)), card.expiry());
        assertEquals(DocumentKind.OTHER, card.document().kind());
    }

    @Test
    void a_number_longer_than_nine_goes_on_in_the_optional_data() {
        var card = read(TD1_LONG);
        assertEquals("D23145890734", card.documentNumber());
        assertEquals(Optional.of(LocalDate.of(1934, 7, 12)), card.birthDate());
        assertEquals(Optional.of(LocalDate.of(1995, 7, 12)), card.expiry());
        assertRefused("mrz.check.number", FIELD, () -> read(TD1_LONG.replace("7349", "7348")));
    }

    @Test
    void a_long_number_may_fill_the_optional_data_to_its_end() {
        var number = "D23145890" + "12345678901234";
        var first = "I<UTOD23145890<12345678901234" + MachineLines.checkDigit(number);
        var second = "7408122F1204159UTO<<<<<<<<<<<";
        var all = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + "<<<<<<<<<<<";
        var card = read(first + "\n" + second + MachineLines.checkDigit(all) + "\nERIKSSON<<ANNA<MARIA<<<<<<<<<<");
        assertEquals(number, card.documentNumber());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIRST + SECOND,
                FIRST + "\r\n" + SECOND + "\r\n",
                FIRST + "\r" + SECOND,
                "  " + FIRST + " \n\n " + SECOND,
                "P<UTOERIKSSON<<ANNA<MARIA\n" + SECOND,
                "p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<l898902c36uto7408122f1204159ze184226b<<<<<10",
                "P《UTOERIKSSON《《ANNA《MARIA《《《《《《《《《《《《《《《《《《《L898902C36UTO7408122F1204159ZE184226B《《《《《10",
                "Ｐ＜ＵＴＯERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + SECOND,
                "\u202E" + FIRST + "\u0000\n" + SECOND,
            })
    void the_lines_are_read_however_the_reader_typed_them(String typed) {
        assertEquals("L898902C3", read(typed).documentNumber());
        assertEquals("Anna Maria Eriksson", read(typed).name().value());
    }

    @Test
    void cards_are_read_without_line_breaks_too() {
        assertEquals("D23145890", read(TD1.replace("\n", "")).documentNumber());
        assertEquals("D23145890", read(TD2.replace("\n", "")).documentNumber());
        assertEquals("D23145890", read(TD1.replace("<<<<<<<<<<<<<<<", "")).documentNumber());
    }

    @Test
    void letters_that_look_like_digits_are_read_as_these_only_where_a_digit_must_stand() {
        assertEquals(
                "L898902C3",
                read(FIRST + "L898902C36UTO74O8I22F12O4IS9ZE184226B<<<<<IO").documentNumber());
        assertEquals(
                "L898902C3",
                read(FIRST + "L898902C3GUTO7408122F1204159ZE184226B<<<<<1Q").documentNumber());
        assertRefused("mrz.check.number", FIELD, () -> read(FIRST + SECOND.replace("L898902C3", "L8989O2C3")));
        assertEquals(
                "OQDILZSBG",
                read("P<UTO" + "OQDILZSBG" + "<".repeat(30) + SECOND).surname());
    }

    @ParameterizedTest
    @CsvSource({
        "L898902C3,L898902C4,mrz.check.number",
        "C36UTO,C37UTO,mrz.check.number",
        "UTO740812,UTO740813,mrz.check.birth",
        "7408122,7408123,mrz.check.birth",
        "1204159,1204169,mrz.check.expiry",
        "1204159,1204158,mrz.check.expiry",
        "ZE184226B,ZE184227B,mrz.check.personal",
        "<<10,<<20,mrz.check.personal",
        "<<10,<<11,mrz.check.all",
        "UTO740812,UTO74081X,mrz.date.birth",
        "F120415,F12041X,mrz.date.expiry",
    })
    void the_check_digit_that_fails_is_named(String right, String wrong, String key) {
        assertRefused(key, FIELD, () -> read(FIRST + SECOND.replace(right, wrong)));
    }

    @Test
    void a_card_checks_the_same_things() {
        assertRefused("mrz.check.number", FIELD, () -> read(TD1.replace("D231458907", "D231458917")));
        assertRefused("mrz.check.birth", FIELD, () -> read(TD1.replace("7408122", "7408132")));
        assertRefused("mrz.check.expiry", FIELD, () -> read(TD1.replace("1204159", "1204259")));
        assertRefused("mrz.check.all", FIELD, () -> read(TD1.replace("<<6\n", "<<7\n")));
        assertRefused("mrz.check.all", FIELD, () -> read(TD1.replace("07<<<", "07B<<")));
        assertRefused("mrz.check.all", FIELD, () -> read(TD1.replace("UTO<<<<<<<<<<<6", "UTO<<B<<<<<<<<6")));
        assertRefused("mrz.check.all", FIELD, () -> read(TD2.replace("<<<<<<<6", "<<<<<<<7")));
        assertRefused("mrz.check.all", FIELD, () -> read(TD2.replace("<<<<<<<6", "<<B<<<<6")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|mrz.required",
                "' '|mrz.required",
                "P<UTO|mrz.length",
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<1|mrz.length",
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<100|mrz.length",
                "P<UTOERIKSSON;;ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10|mrz.characters",
                "P<UTO张三<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10|mrz.characters",
                "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10|mrz.visa",
                "X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10|mrz.kind",
                "<<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10|mrz.kind",
                "P<UTO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10|mrz.name",
                "P<UTOERIK550N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10|mrz.name",
            })
    void what_is_no_such_document_is_refused_with_the_reason(String typed, String key) {
        assertRefused(key, FIELD, () -> read(typed));
    }

    @Test
    void broken_lines_and_floods_are_refused() {
        assertRefused("mrz.required", FIELD, () -> read(null));
        assertRefused("mrz.length", FIELD, () -> read("<".repeat(10_000)));
        assertRefused("mrz.length", FIELD, () -> read(FIRST + "\n" + SECOND + "\n" + SECOND));
        assertRefused("mrz.length", FIELD, () -> read(FIRST + "<\n" + SECOND));
        assertRefused("mrz.length", FIELD, () -> read("P<UTO\nL898902C36"));
        assertRefused("mrz.characters", FIELD, () -> read(FIRST + "\n" + SECOND.replace("<<<<<", "😀<<<")));
    }

    @Test
    void a_date_that_no_calendar_has_is_refused() {
        var birth = "741312";
        var line = SECOND.replace("7408122", birth + MachineLines.checkDigit(birth));
        assertRefused("mrz.date.birth", FIELD, () -> read(FIRST + "\n" + withAllChecked(line)));
        var expiry = "120230";
        var other = SECOND.replace("1204159", expiry + MachineLines.checkDigit(expiry));
        assertRefused("mrz.date.expiry", FIELD, () -> read(FIRST + "\n" + withAllChecked(other)));
    }

    @Test
    void an_unknown_day_of_birth_leaves_the_date_open() {
        var line = SECOND.replace("7408122", "7408<<" + MachineLines.checkDigit("7408<<"));
        assertEquals(Optional.empty(), read(FIRST + "\n" + withAllChecked(line)).birthDate());
        var noEnd = SECOND.replace("1204159", "<<<<<<<");
        var passport = read(FIRST + "\n" + withAllChecked(noEnd));
        assertEquals(Optional.empty(), passport.expiry());
        assertFalse(passport.expired(TODAY));
    }

    @Test
    void an_empty_personal_number_may_have_no_check_digit() {
        var line = SECOND.replace("ZE184226B<<<<<1", "<".repeat(15));
        assertEquals("L898902C3", read(FIRST + "\n" + withAllChecked(line)).documentNumber());
        var zero = SECOND.replace("ZE184226B<<<<<1", "<".repeat(14) + "0");
        assertEquals("L898902C3", read(FIRST + "\n" + withAllChecked(zero)).documentNumber());
        var without = SECOND.replace("ZE184226B<<<<<1", "ZE184226B<<<<<<");
        assertRefused("mrz.check.personal", FIELD, () -> read(FIRST + "\n" + withAllChecked(without)));
    }

    private static String withAllChecked(String line) {
        return line.substring(0, 43)
                + MachineLines.checkDigit(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43));
    }

    @ParameterizedTest
    @CsvSource({"260302,2026-03-02", "270101,1927-01-01", "000101,2000-01-01", "990101,1999-01-01"})
    void nobody_is_born_after_this_year(String birth, LocalDate date) {
        var line = SECOND.replace("7408122", birth + MachineLines.checkDigit(birth));
        assertEquals(
                Optional.of(date), read(FIRST + "\n" + withAllChecked(line)).birthDate());
    }

    @ParameterizedTest
    @CsvSource({"260302,2026-03-02,false", "260301,2026-03-01,true", "760101,2076-01-01,false", "770101,1977-01-01,true"
    })
    void a_document_ends_within_fifty_years_and_is_valid_on_its_last_day(String end, LocalDate date, boolean expired) {
        var line = SECOND.replace("1204159", end + MachineLines.checkDigit(end));
        var passport = read(FIRST + "\n" + withAllChecked(line));
        assertEquals(Optional.of(date), passport.expiry());
        assertEquals(expired, passport.expired(TODAY));
    }

    @ParameterizedTest
    @CsvSource({"M,MALE", "F,FEMALE", "<,UNKNOWN", "X,UNKNOWN"})
    void the_sex_is_as_the_document_has_it(String letter, Sex sex) {
        assertEquals(
                sex,
                read(FIRST + "\n" + SECOND.replace("2F1", "2" + letter + "1")).sex());
    }

    @Test
    void a_chinese_name_has_its_surname_first() {
        var line = "E123456784CHN9001011M3001019<<<<<<<<<<<<<<<<";
        var number = "E12345678" + MachineLines.checkDigit("E12345678");
        var second = number + line.substring(10, 13) + "900101" + MachineLines.checkDigit("900101") + "M" + "300101"
                + MachineLines.checkDigit("300101") + "<".repeat(16);
        var passport = read("P<CHNZHANG<<SAN<FENG" + "<".repeat(24) + "\n" + withAllChecked(second));
        assertEquals("Zhang San Feng", passport.name().value());
        assertEquals("CHN", passport.issuer());
    }

    @Test
    void a_holder_with_one_name_only_has_no_given_name() {
        var passport = read("P<UTOARKFREITH" + "<".repeat(30) + "\n" + SECOND);
        assertEquals("ARKFREITH", passport.surname());
        assertEquals("", passport.given());
        assertEquals("Arkfreith", passport.name().value());
    }

    @Test
    void a_chinese_card_is_of_the_kind_its_number_tells() {
        var first = "C<CHN" + "H12345678" + MachineLines.checkDigit("H12345678") + "<".repeat(15);
        var second = "7408122F1204159CHN<<<<<<<<<<<";
        var all = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18);
        var card = read(first + "\n" + second + MachineLines.checkDigit(all) + "\nCHAN<<TAI<MAN<<<<<<<<<<<<<<<<<");
        assertEquals(IdentityDocument.of(DocumentKind.HK_MACAO_PERMIT, "H12345678"), card.document());
    }

    @Test
    void a_chinese_card_of_no_known_kind_is_another_document() {
        var first = "C<CHN" + "E12345678" + MachineLines.checkDigit("E12345678") + "<".repeat(15);
        var second = "7408122F1204159CHN<<<<<<<<<<<";
        var all = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18);
        var card = read(first + "\n" + second + MachineLines.checkDigit(all) + "\nCHAN<<TAI<MAN<<<<<<<<<<<<<<<<<");
        assertEquals(IdentityDocument.of(DocumentKind.OTHER, "E12345678"), card.document());
    }

    @Test
    void a_holder_needs_a_surname() {
        assertRefused("mrz.name", FIELD, () -> read("P<UTO<<ANNA" + "<".repeat(33) + "\n" + SECOND));
    }

    @Test
    void it_tells_no_name_and_no_number_in_a_log() {
        assertEquals("MachineReadable[P UTO]", read(PASSPORT).toString());
    }

    @Test
    void every_digit_read_wrongly_is_found() {
        for (int at = 0; at < 44; at++) {
            var sign = SECOND.charAt(at);
            if (!Character.isDigit(sign)) {
                continue;
            }
            for (char other = '0'; other <= '9'; other++) {
                var line = SECOND.substring(0, at) + other + SECOND.substring(at + 1);
                assertEquals(
                        other == sign,
                        refusalOf(() -> read(FIRST + "\n" + line)).isEmpty(),
                        line);
            }
        }
    }

    @Test
    void whatever_a_reader_types_is_read_or_refused_never_broken_off() {
        var random = new Random(20260111);
        var signs = "<<<<ABCO0123456789P\n《\u202E\uD83D😀";
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? PASSPORT : TD1);
            for (int n = random.nextInt(4); n > 0; n--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            var key = refusalOf(() -> read(text.toString()).document());
            assertTrue(key.isEmpty() || key.startsWith("mrz."), key);
        }
    }
}
