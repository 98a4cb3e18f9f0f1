package desk.visitor.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static desk.shared.domain.Refusals.refusalOf;
import static desk.visitor.domain.DocumentKind.DRIVING_LICENCE;
import static desk.visitor.domain.DocumentKind.FOREIGNER_RESIDENCE;
import static desk.visitor.domain.DocumentKind.HK_MACAO_PERMIT;
import static desk.visitor.domain.DocumentKind.MILITARY;
import static desk.visitor.domain.DocumentKind.OTHER;
import static desk.visitor.domain.DocumentKind.PASSPORT;
import static desk.visitor.domain.DocumentKind.RESIDENT_ID;
import static desk.visitor.domain.DocumentKind.TAIWAN_PERMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.domain.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers here are invented; those of GB 11643 end in the check character computed for them. */
class IdentityDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String FIELD = "documentNumber";

    /** 17 digits with their check character. */
    static String numbered(String digits) {
        return digits + CitizenNumber.checkCharacter(digits);
    }

    @Test
    void the_standards_own_example_has_the_right_check_character() {
        assertEquals('X', CitizenNumber.checkCharacter("11010519491231002"));
        assertEquals('4', CitizenNumber.checkCharacter("44052418800101001"));
        assertEquals(
                "11010519491231002X",
                IdentityDocument.of(RESIDENT_ID, "11010519491231002X").number());
    }

    @Test
    void seventeen_digits_are_completed_by_their_check_character() {
        assertEquals("11010519491231002X", IdentityDocument.withCheckCharacter("11010519491231002"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105-19491231-002X",
                "\u202E11010519491231002X",
                "110105\u200B19491231002X",
                "11010519491231002X\u0000",
            })
    void a_resident_number_is_read_however_it_was_typed(String typed) {
        assertEquals(
                "11010519491231002X",
                IdentityDocument.of(RESIDENT_ID, typed, TODAY).number());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|document.required",
                "' '|document.required",
                "---|document.required",
                "110105194912310021|document.check-digit",
                "11010519491231020X|document.check-digit",
                "11010519491331002X|document.birth-date",
                "11010519490230002X|document.birth-date",
                "11010518491231002X|document.birth-date",
                "11010500000000000X|document.birth-date",
                "11010520260303002X|document.birth-date",
                "1101051949123100|document.length",
                "11010519491231002X1|document.length",
                "110105491231002|document.old-number",
                "11010549123100X|document.length",
                "10010519491231002X|document.region",
                "00010519491231002X|document.region",
                "99010519491231002X|document.other-kind",
                "81000019491231002X|document.other-kind",
                "82000019491231002X|document.other-kind",
                "83000019491231002X|document.other-kind",
                "81010019491231002X|document.region",
                "1101051949123100AX|document.characters",
                "1101051949123X002X|document.characters",
                "11010519491231002A|document.characters",
                "一一〇一〇五一九四九一二三一〇〇二|document.length",
                "110105194912310😀|document.length",
            })
    void a_wrong_resident_number_is_refused_with_the_reason(String typed, String key) {
        assertRefused(key, FIELD, () -> IdentityDocument.of(RESIDENT_ID, typed, TODAY));
    }

    @Test
    void a_wrong_length_says_how_many_are_needed_and_how_many_there_are() {
        var refusal =
                assertRefused("document.length", FIELD, () -> IdentityDocument.of(RESIDENT_ID, "1101051949", TODAY));
        assertEquals(List.of(18, 10), refusal.arguments());
    }

    @Test
    void birth_date_and_sex_are_told_by_the_number() {
        var woman = IdentityDocument.of(RESIDENT_ID, "11010519491231002X", TODAY);
        assertEquals(Optional.of(LocalDate.of(1949, 12, 31)), woman.birthDate());
        assertEquals(Sex.FEMALE, woman.sex());
        var man = IdentityDocument.of(RESIDENT_ID, numbered("44030020000229003"), TODAY);
        assertEquals(Optional.of(LocalDate.of(2000, 2, 29)), man.birthDate());
        assertEquals(Sex.MALE, man.sex());
    }

    @Test
    void somebody_born_today_is_believed_somebody_born_tomorrow_is_not() {
        assertEquals(
                Optional.of(TODAY),
                IdentityDocument.of(RESIDENT_ID, numbered("44030020260302001"), TODAY)
                        .birthDate());
        assertRefused(
                "document.birth-date",
                FIELD,
                () -> IdentityDocument.of(RESIDENT_ID, numbered("44030020260303001"), TODAY));
        assertRefused(
                "document.birth-date", FIELD, () -> IdentityDocument.of(RESIDENT_ID, numbered("44030029991231001")));
        assertEquals(
                1850,
                IdentityDocument.of(RESIDENT_ID, numbered("44030018500101001"), TODAY)
                        .birthDate()
                        .orElseThrow()
                        .getYear());
    }

    @Test
    void every_wrong_check_character_is_found_and_so_is_every_swap_of_neighbours() {
        var random = new Random(20260109);
        for (int i = 0; i < 300; i++) {
            var number = numbered(digits(random));
            assertEquals(number, IdentityDocument.of(RESIDENT_ID, number, TODAY).number());
            for (char c : "0123456789X".toCharArray()) {
                var other = number.substring(0, 17) + c;
                assertEquals(c == number.charAt(17), CitizenNumber.hasRightCheck(other));
            }
            for (int at = 14; at < 16; at++) {
                var swapped = swap(number, at);
                assertEquals(swapped.equals(number), CitizenNumber.hasRightCheck(swapped));
            }
        }
    }

    private static String digits(Random random) {
        var date = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
        return "440300" + date.toString().replace("-", "") + String.format("%03d", random.nextInt(1000));
    }

    private static String swap(String number, int at) {
        return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT,e12345678,E12345678",
        "PASSPORT,EA1234567,EA1234567",
        "PASSPORT,Ｅ１２３４５６７８,E12345678",
        "PASSPORT,L898902C<,L898902C",
        "PASSPORT,123456789,123456789",
        "PASSPORT,X 12-345,X12345",
        "HK_MACAO_PERMIT,h12345678,H12345678",
        "HK_MACAO_PERMIT,M12345678,M12345678",
        "HK_MACAO_PERMIT,H1234567801,H1234567801",
        "HK_MACAO_PERMIT,H12345678(01),H1234567801",
        "HK_MACAO_PERMIT,HA1234567,HA1234567",
        "TAIWAN_PERMIT,12345678,12345678",
        "TAIWAN_PERMIT,1234567890(B),1234567890B",
        "TAIWAN_PERMIT,1234567890,1234567890",
        "FOREIGNER_RESIDENCE,usa110119900101,USA110119900101",
        "MILITARY,军字第1234567号,军字第1234567号",
        "DRIVING_LICENCE,AB123456,AB123456",
        "OTHER,工作证-A12,工作证A12",
        "OTHER,A/12,A/12",
    })
    void every_kind_has_its_numbers(DocumentKind kind, String typed, String kept) {
        var document = IdentityDocument.of(kind, typed, TODAY);
        assertEquals(kind, document.kind());
        assertEquals(kept, document.number());
        assertEquals(Sex.UNKNOWN, document.sex());
        assertEquals(Optional.empty(), document.birthDate());
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT,ABCDEFGH,document.passport",
        "PASSPORT,E123,document.passport",
        "PASSPORT,E123456789012,document.passport",
        "PASSPORT,护照E12345678,document.passport",
        "PASSPORT,É1234567,document.passport",
        "HK_MACAO_PERMIT,A12345678,document.hk-macao",
        "HK_MACAO_PERMIT,H1234567,document.hk-macao",
        "HK_MACAO_PERMIT,H123456789,document.hk-macao",
        "HK_MACAO_PERMIT,H12345678901,document.hk-macao",
        "HK_MACAO_PERMIT,83000019900101001X,document.hk-macao",
        "HK_MACAO_PERMIT,11010519491231002X,document.hk-macao",
        "TAIWAN_PERMIT,1234567,document.taiwan",
        "TAIWAN_PERMIT,123456789,document.taiwan",
        "TAIWAN_PERMIT,A2345678,document.taiwan",
        "TAIWAN_PERMIT,81000019900101001X,document.taiwan",
        "FOREIGNER_RESIDENCE,US1101199001011,document.foreigner",
        "FOREIGNER_RESIDENCE,USA11011990010,document.foreigner",
        "FOREIGNER_RESIDENCE,11010519491231002X,document.foreigner",
        "MILITARY,军字第号,document.military",
        "MILITARY,123,document.military",
        "DRIVING_LICENCE,ABCDE,document.licence",
        "DRIVING_LICENCE,1101051949123100,document.licence",
        "DRIVING_LICENCE,ABCDE123456789012,document.licence",
        "DRIVING_LICENCE,11010519491231002A1234,document.licence",
        "DRIVING_LICENCE,110105194912310021,document.check-digit",
        "OTHER,A,document.other",
        "OTHER,A=12,document.other",
        "OTHER,A12😀,document.other",
    })
    void a_number_of_the_wrong_shape_is_refused_in_the_words_of_its_kind(DocumentKind kind, String typed, String key) {
        assertRefused(key, FIELD, () -> IdentityDocument.of(kind, typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "HK_MACAO_PERMIT,81000019900101001,MALE",
        "HK_MACAO_PERMIT,82000019900101002,FEMALE",
        "TAIWAN_PERMIT,83000019900101001,MALE",
        "FOREIGNER_RESIDENCE,91184019900101002,FEMALE",
        "DRIVING_LICENCE,44030019900101001,MALE",
    })
    void residence_cards_with_18_digits_are_checked_and_tell_who_holds_them(DocumentKind kind, String digits, Sex sex) {
        var document = IdentityDocument.of(kind, numbered(digits), TODAY);
        assertEquals(sex, document.sex());
        assertEquals(Optional.of(LocalDate.of(1990, 1, 1)), document.birthDate());
        var wrong = digits + (numbered(digits).endsWith("0") ? "1" : "0");
        assertRefused("document.check-digit", FIELD, () -> IdentityDocument.of(kind, wrong, TODAY));
        var noDate = digits.replace("19900101", "19901301") + "0";
        assertRefused("document.birth-date", FIELD, () -> IdentityDocument.of(kind, noDate, TODAY));
    }

    @Test
    void a_document_needs_a_kind_and_a_number() {
        assertRefused("document.kind", "documentKind", () -> IdentityDocument.of(null, "E12345678", TODAY));
        assertRefused("document.required", FIELD, () -> IdentityDocument.of(PASSPORT, null, TODAY));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void ten_thousand_characters_are_refused_at_once(DocumentKind kind) {
        assertRefused("document.characters", FIELD, () -> IdentityDocument.of(kind, "1".repeat(10_000), TODAY));
        assertEquals(List.of(), IdentityDocument.guess("1".repeat(10_000)));
    }

    @Test
    void blanks_do_not_count_against_what_may_be_typed() {
        assertEquals(
                "E12345678",
                IdentityDocument.of(PASSPORT, "E12345678" + "-".repeat(51), TODAY)
                        .number());
        assertRefused(
                "document.characters", FIELD, () -> IdentityDocument.of(PASSPORT, "E12345678" + "-".repeat(52), TODAY));
        assertEquals(
                "E12345678",
                IdentityDocument.of(PASSPORT, " ".repeat(100) + "E12345678", TODAY)
                        .number());
    }

    @Test
    void the_kind_is_guessed_from_the_number_the_surest_first() {
        assertEquals(List.of(RESIDENT_ID, DRIVING_LICENCE), IdentityDocument.guess("11010519491231002x"));
        assertEquals(List.of(HK_MACAO_PERMIT, PASSPORT, DRIVING_LICENCE), IdentityDocument.guess("H12345678"));
        assertEquals(List.of(PASSPORT, DRIVING_LICENCE), IdentityDocument.guess("E12345678"));
        assertEquals(List.of(TAIWAN_PERMIT, PASSPORT, DRIVING_LICENCE), IdentityDocument.guess("12345678"));
        assertEquals(
                HK_MACAO_PERMIT,
                IdentityDocument.guess(numbered("81000019900101001")).get(0));
        assertEquals(
                TAIWAN_PERMIT,
                IdentityDocument.guess(numbered("83000019900101001")).get(0));
        assertEquals(
                FOREIGNER_RESIDENCE,
                IdentityDocument.guess(numbered("91184019900101002")).get(0));
        assertEquals(
                FOREIGNER_RESIDENCE, IdentityDocument.guess("USA110119900101").get(0));
        assertEquals(List.of(), IdentityDocument.guess("110105491231002"));
        assertEquals(List.of(), IdentityDocument.guess("1101051949123100"));
        assertEquals(List.of(), IdentityDocument.guess(""));
        assertEquals(List.of(), IdentityDocument.guess(null));
        assertFalse(IdentityDocument.guess("军字第1234567号").contains(MILITARY));
        assertFalse(IdentityDocument.guess("E12345678").contains(OTHER));
    }

    @Test
    void the_number_stands_in_no_log_and_on_no_screen() {
        var document = IdentityDocument.of(RESIDENT_ID, "11010519491231002X", TODAY);
        assertEquals("110***********002X", document.mask());
        assertEquals("RESIDENT_ID 110***********002X", document.toString());
        assertEquals(
                "E*****678", IdentityDocument.of(PASSPORT, "E12345678", TODAY).mask());
    }

    @Test
    void it_is_found_again_by_kind_and_number_together() {
        assertEquals(
                "PASSPORT:E12345678",
                IdentityDocument.of(PASSPORT, "e1234 5678", TODAY).lookup());
        assertEquals(
                "OTHER:E12345678",
                IdentityDocument.of(OTHER, "E12345678", TODAY).lookup());
    }

    @Test
    void documents_are_equal_by_kind_and_number() {
        var document = IdentityDocument.of(PASSPORT, "E12345678", TODAY);
        assertEquals(document, IdentityDocument.of(PASSPORT, "e1234 5678", TODAY));
        assertEquals(
                document.hashCode(),
                IdentityDocument.of(PASSPORT, "e1234 5678", TODAY).hashCode());
        assertNotEquals(document, IdentityDocument.of(DRIVING_LICENCE, "E12345678", TODAY));
        assertNotEquals(document, IdentityDocument.of(PASSPORT, "E12345679", TODAY));
        assertNotEquals(document, (Object) "E12345678");
    }

    @Test
    void whatever_is_typed_is_either_a_document_that_reads_back_the_same_or_refused() {
        var random = new Random(20260110);
        var taken = 0;
        for (int i = 0; i < 2_000; i++) {
            var kind = DocumentKind.values()[random.nextInt(DocumentKind.values().length)];
            var typed = noise(random);
            var key = refusalOf(() -> IdentityDocument.of(kind, typed, TODAY));
            if (key.isEmpty()) {
                taken++;
                var document = IdentityDocument.of(kind, typed, TODAY);
                assertEquals(document, IdentityDocument.of(kind, document.number(), TODAY));
            } else {
                assertTrue(key.startsWith("document."), key);
            }
        }
        assertTrue(taken > 100);
    }

    private static String noise(Random random) {
        var signs = "0123456789ABCXHM-() 字号\u202E\u0000\uD83D😀";
        return random.ints(random.nextInt(20), 0, signs.length())
                .mapToObj(signs::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
