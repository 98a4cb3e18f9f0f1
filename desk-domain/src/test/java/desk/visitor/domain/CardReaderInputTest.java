package desk.visitor.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static desk.shared.domain.Refusals.refusalOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.domain.PersonName;
import desk.shared.domain.Sex;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardReaderInputTest {

    private static final IdentityDocument CARD = IdentityDocument.of(DocumentKind.RESIDENT_ID, "11010519491231002X");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三\t女\t汉\t19491231\t北京市朝阳区某路1号\t11010519491231002X",
                "张三\t女\t汉\t1949-12-31\t北京市朝阳区某路1号\t11010519491231002X\t某公安局\t20200101\t20400101\n",
                "张三|女|汉|1949年12月31日|北京市|11010519491231002x",
                "张三,女,11010519491231002X",
                "女，张三，11010519491231002X",
                "张三\r\n女\r\n11010519491231002X\r\n",
                "11010519491231002X\t张三\t女",
                "姓名:张三;性别:女;公民身份号码:11010519491231002X",
                "姓名：张三\n性别：女\n民族：汉\n出生：1949年12月31日\n住址：北京市\n公民身份号码：11010519491231002X",
                "name=张三\nsex=F\nidno=11010519491231002X",
                "Name=张三|Gender=female|ID_Number=11010519491231002X",
                "xm=张三,xb=2,sfzh=110105 19491231 002X",
                " 张\u3000三 \t女/F\t11010519491231002X\u0000",
                "\u202E张三\t女\t11010519491231002X",
            })
    void name_sex_and_number_are_found_in_every_usual_layout(String typed) {
        var input = CardReaderInput.of(typed);
        assertEquals(Optional.of(PersonName.of("张三")), input.name());
        assertEquals(Sex.FEMALE, input.sex());
        assertEquals(Optional.of(CARD), input.document());
    }

    @Test
    void a_bare_number_tells_the_sex_but_no_name() {
        var input = CardReaderInput.of("11010519491231002X\n");
        assertEquals(Optional.empty(), input.name());
        assertEquals(Sex.FEMALE, input.sex());
        assertEquals(Optional.of(CARD), input.document());
    }

    @Test
    void the_sex_printed_goes_before_the_one_the_number_tells() {
        assertEquals(Sex.MALE, CardReaderInput.of("张三\t男\t11010519491231002X").sex());
        assertEquals(Sex.MALE, CardReaderInput.of("sex=1;id=11010519491231002X").sex());
        assertEquals(
                Sex.FEMALE, CardReaderInput.of("sex=?;id=11010519491231002X").sex());
    }

    @Test
    void other_cards_are_of_the_kind_their_number_tells() {
        assertEquals(
                Optional.of(IdentityDocument.of(DocumentKind.HK_MACAO_PERMIT, "H12345678")),
                CardReaderInput.of("陳大文\t男\tH12345678").document());
        assertEquals(
                DocumentKind.FOREIGNER_RESIDENCE,
                CardReaderInput.of("SMITH, JOHN\tM\t" + IdentityDocumentTest.numbered("91184019900101003"))
                        .document()
                        .orElseThrow()
                        .kind());
        assertEquals(
                DocumentKind.HK_MACAO_PERMIT,
                CardReaderInput.of(IdentityDocumentTest.numbered("81000019900101003"))
                        .document()
                        .orElseThrow()
                        .kind());
        assertEquals(Sex.UNKNOWN, CardReaderInput.of("陳大文\tH12345678").sex());
        assertEquals(
                Optional.of(IdentityDocument.of(DocumentKind.PASSPORT, "EA1234567")),
                CardReaderInput.of("Zhang San|EA1234567").document());
    }

    @Test
    void a_name_without_a_number_is_better_than_nothing() {
        var input = CardReaderInput.of("姓名=张三\n公民身份号码=");
        assertEquals(Optional.of(PersonName.of("张三")), input.name());
        assertEquals(Optional.empty(), input.document());
        assertEquals(Sex.UNKNOWN, input.sex());
    }

    @Test
    void the_lines_of_a_passport_fill_the_same_fields() {
        var input = CardReaderInput.of(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10\r\n");
        assertEquals(Optional.of(PersonName.of("Anna Maria Eriksson")), input.name());
        assertEquals(Sex.FEMALE, input.sex());
        assertEquals(Optional.of(IdentityDocument.of(DocumentKind.PASSPORT, "L898902C3")), input.document());
        assertRefused(
                "mrz.check.all",
                "machineReadable",
                () -> CardReaderInput.of(
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<11"));
        assertRefused(
                "mrz.length",
                "machineReadable",
                () -> CardReaderInput.of(
                        "P《UTOERIKSSON《《ANNA《MARIA《《《《《《《《《《《《《《《《《《《L898902C36UTO7408122F1204159ZE184226B"));
    }

    @Test
    void a_number_read_wrongly_is_refused_as_such() {
        assertRefused("document.check-digit", "documentNumber", () -> CardReaderInput.of("张三\t女\t110105194912310021"));
        assertRefused("document.old-number", "documentNumber", () -> CardReaderInput.of("张三\t110105491231002"));
        assertRefused("document.length", "documentNumber", () -> CardReaderInput.of("id=1101051949123100"));
    }

    @Test
    void what_is_no_card_is_refused() {
        assertRefused("reader.required", "cardReader", () -> CardReaderInput.of(null));
        assertRefused("reader.required", "cardReader", () -> CardReaderInput.of(" \t\n"));
        assertRefused("reader.required", "cardReader", () -> CardReaderInput.of("\u200B\u0000"));
        assertRefused("reader.unreadable", "cardReader", () -> CardReaderInput.of("😀"));
        assertRefused("reader.unreadable", "cardReader", () -> CardReaderInput.of("男"));
        assertRefused("reader.unreadable", "cardReader", () -> CardReaderInput.of("123"));
        assertRefused("reader.unreadable", "cardReader", () -> CardReaderInput.of("姓名=;性别=男"));
        assertRefused("reader.unreadable", "cardReader", () -> CardReaderInput.of("张".repeat(10_000)));
        assertRefused("reader.unreadable", "cardReader", () -> CardReaderInput.of("\t".repeat(10_000)));
    }

    @Test
    void it_tells_no_name_and_no_number_in_a_log() {
        assertEquals(
                "CardReaderInput[RESIDENT_ID 110***********002X]",
                CardReaderInput.of("张三\t11010519491231002X").toString());
        assertEquals("CardReaderInput[]", CardReaderInput.of("张三").toString());
    }

    @Test
    void whatever_a_reader_types_is_read_or_refused_never_broken_off() {
        var random = new Random(20260112);
        var signs = "张三男女MF0123456789X=:：\t\n|,;< ,\u202E\u0000\uD83D😀姓名id";
        for (int i = 0; i < 3_000; i++) {
            var typed = random.ints(random.nextInt(60), 0, signs.length())
                    .mapToObj(signs::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
            var key = refusalOf(() -> CardReaderInput.of(typed));
            assertTrue(key.isEmpty() || key.matches("(reader|document|mrz)\\..*"), key);
        }
    }
}
