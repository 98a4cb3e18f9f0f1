package desk.shared.domain;

import static desk.shared.domain.Refusals.assertRefused;
import static desk.shared.domain.Refusals.refusalOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13800001234|13800001234",
                "138 0000 1234|13800001234",
                "138-0000-1234|13800001234",
                "１３８００００１２３４|13800001234",
                "138—0000–1234|13800001234",
                "(138)00001234|13800001234",
                "+86 138 0000 1234|13800001234",
                "+86-13800001234|13800001234",
                "0086 13800001234|13800001234",
                "8613800001234|13800001234",
                "手机：13800001234|13800001234",
                "Tel: 13800001234|13800001234",
                "19900001234|19900001234",
                "010-84200000|01084200000",
                "(010)84200000|01084200000",
                "（010）8420 0000|01084200000",
                "+86 10 8420 0000|01084200000",
                "+86 010 8420 0000|01084200000",
                "+86 (0)10 8420 0000|01084200000",
                "020 8420 0000|02084200000",
                "0755-82820000|075582820000",
                "0668-2282000|06682282000",
                "400-800-1234|4008001234",
                "+86 400 800 1234|4008001234",
                "800 810 0000|8008100000",
                "+852 5123 4567|+85251234567",
                "00852 5123 4567|+85251234567",
                "+853 6612 3456|+85366123456",
                "+886 912 345 678|+886912345678",
                "+886 0912 345 678|+886912345678",
                "+44 (0)20 7946 0000|+442079460000",
                "+44 20 7946 0000|+442079460000",
                "+1 (202) 555-0123|+12025550123",
                "+7 495 000-00-00|+74950000000",
                "+39 06 0000 0000|+390600000000",
                "+971 4 000 0000|+97140000000",
                "+374 1234|+3741234",
                "1-3-8-0-0-0-0-1-2-3-4--------------------------------------|13800001234",
            })
    void a_number_is_kept_in_one_shape_however_it_was_typed(String typed, String kept) {
        assertEquals(kept, PhoneNumber.of(typed).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "010-84200000转801|01084200000-801",
                "010-84200000 轉 801|01084200000-801",
                "010-84200000 分机801|01084200000-801",
                "010 84200000 ext. 801|01084200000-801",
                "010 84200000 Ext801|01084200000-801",
                "010 84200000 extension 801|01084200000-801",
                "01084200000x801|01084200000-801",
                "01084200000#801|01084200000-801",
                "01084200000,801|01084200000-801",
                "010-84200000-801|01084200000-801",
                "010-8420-0000-801|01084200000-801",
                "010-84200000(801)|01084200000-801",
                "+44 20 7946 0000 x 12|+442079460000-12",
                "4008001234转123456|4008001234-123456",
            })
    void an_extension_is_understood_in_every_usual_spelling(String typed, String kept) {
        assertEquals(kept, PhoneNumber.of(typed).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|phone.required",
                "'   '|phone.required",
                "电话:|phone.required",
                "1380000123|phone.mobile-length",
                "138000012345|phone.mobile-length",
                "+86 138 0000 123|phone.mobile-length",
                "12000001234|phone.mobile-prefix",
                "11000001234|phone.mobile-prefix",
                "+8612000001234|phone.mobile-prefix",
                "84200000|phone.area-code",
                "2282000|phone.area-code",
                "010-8420000|phone.landline-length",
                "010-842000000000000|phone.landline-length",
                "0755-18282000|phone.landline-length",
                "0100-84200000|phone.landline-length",
                "110|phone.format",
                "95588|phone.format",
                "99999999999|phone.format",
                "+852 512 345|phone.international",
                "+853 6612 34567|phone.international",
                "+886 1234567|phone.international",
                "+1 202 555 012|phone.international",
                "+7 495 000|phone.international",
                "+0 12345678|phone.international",
                "+44 1|phone.international",
                "+|phone.international",
                "+4420794600001234567|phone.international",
                "010-84200000转|phone.extension",
                "010-84200000转1234567|phone.extension",
                "010-84200000转1转2|phone.extension",
                "138a0001234|phone.characters",
                "138+00001234|phone.characters",
                "张三 13800001234|phone.characters",
                "13800001234' or '1'='1|phone.characters",
                "<b>13800001234</b>|phone.characters",
            })
    void what_cannot_be_dialled_is_refused_with_the_reason(String typed, String key) {
        assertRefused(key, "phone", () -> PhoneNumber.of(typed));
    }

    @Test
    void a_refusal_names_the_field_it_was_typed_into() {
        assertRefused("phone.mobile-length", "contactPhone", () -> PhoneNumber.of("138", "contactPhone"));
        assertRefused("phone.required", "contactPhone", () -> PhoneNumber.of(null, "contactPhone"));
    }

    @ParameterizedTest
    @CsvSource({
        "13800001234,138 0000 1234,138****1234,+8613800001234",
        "01084200000,010-8420 0000,010****0000,+861084200000",
        "06682282000,0668-228 2000,0668****2000,+866682282000",
        "4008001234,400 800 1234,400****1234,+864008001234",
        "+85251234567,+852 51234567,+852****4567,+85251234567",
        "+442079460000,+44 2079460000,+44****0000,+442079460000",
        "+3741234567,+374 1234567,+374****67,+3741234567",
        "01084200000-801,010-8420 0000-801,010****0000,+861084200000",
    })
    void it_is_shown_spaced_or_masked_and_dialled_from_abroad(String kept, String display, String mask, String e164) {
        var phone = PhoneNumber.of(kept);
        assertEquals(display, phone.display());
        assertEquals(mask, phone.mask());
        assertEquals(e164, phone.e164());
    }

    @Test
    void the_tail_never_counts_the_extension_and_never_overruns() {
        var phone = PhoneNumber.of("010-84200123转801");
        assertEquals("0123", phone.tail(4));
        assertEquals("01084200123", phone.tail(40));
        assertEquals("", phone.tail(0));
        assertEquals("801", phone.extension());
    }

    @Test
    void the_digits_are_had_with_and_without_the_country() {
        var london = PhoneNumber.of("+44 20 7946 0000");
        assertEquals("442079460000", london.digits());
        assertEquals("2079460000", london.withoutCountryCode());
        assertEquals("13800001234", PhoneNumber.of("+8613800001234").withoutCountryCode());
        assertEquals("+1 2025550123", PhoneNumber.of("+1 202 555 0123").display());
    }

    @Test
    void only_a_mobile_is_a_mobile() {
        assertTrue(PhoneNumber.of("13800001234").isMobile());
        assertFalse(PhoneNumber.of("01084200000").isMobile());
        assertFalse(PhoneNumber.of("+85251234567").isMobile());
    }

    @Test
    void numbers_are_equal_by_what_is_dialled() {
        var phone = PhoneNumber.of("13800001234");
        assertEquals(phone, PhoneNumber.of("+86 138-0000-1234"));
        assertEquals(phone.hashCode(), PhoneNumber.of("+86 138-0000-1234").hashCode());
        assertNotEquals(phone, PhoneNumber.of("13800001235"));
        assertNotEquals(phone, PhoneNumber.of("13800001234-1"));
        assertNotEquals(phone, (Object) "13800001234");
    }

    @Test
    void it_never_tells_the_number_in_a_log() {
        assertEquals("138****1234", PhoneNumber.of("13800001234").toString());
    }

    @Test
    void every_shape_it_gives_is_read_back_as_the_same_number() {
        var random = new Random(20260101);
        for (int i = 0; i < 2_000; i++) {
            var phone = PhoneNumber.of(invented(random));
            assertEquals(phone, PhoneNumber.of(phone.value()));
            assertEquals(phone, PhoneNumber.of(phone.display()));
            assertEquals(phone.e164(), PhoneNumber.of(phone.e164()).e164());
        }
    }

    private static String invented(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "1" + (3 + random.nextInt(7)) + digits(random, 9);
            case 1 -> "010" + (2 + random.nextInt(8)) + digits(random, 7);
            case 2 -> "0755" + (2 + random.nextInt(8)) + digits(random, 7) + "转" + (1 + random.nextInt(9999));
            case 3 -> "+852" + digits(random, 8);
            default -> "+49" + (1 + random.nextInt(9)) + digits(random, 6 + random.nextInt(5));
        };
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\u202E13800001234|''",
                "138\u200B0000\u200E1234|''",
                "😀13800001234|phone.characters",
                "\uD83D13800001234|''",
                "13800001234\u0007|''",
            })
    void invisible_characters_fall_away_and_pictures_are_refused(String typed, String key) {
        assertEquals(
                key,
                refusalOf(
                        () -> assertEquals("13800001234", PhoneNumber.of(typed).value())));
    }

    @Test
    void ten_thousand_characters_are_refused_at_once() {
        assertRefused("phone.format", "phone", () -> PhoneNumber.of("1".repeat(10_000)));
        assertRefused("phone.format", "phone", () -> PhoneNumber.of("1-".repeat(10_000)));
        assertRefused("phone.format", "phone", () -> PhoneNumber.of("(".repeat(10_000)));
    }
}
