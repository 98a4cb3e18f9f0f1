package desk.shared.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "440300199001010014,440***********0014",
        "USA110119900101,USA********0101",
        "12345678901234,123*******1234",
        "1234567890123,1*********123",
        "E12345678,E*****678",
        "H1234567,H****567",
        "1234567,1***567",
        "123456,1*****",
        "1234,1***",
        "123,***",
        "1,*",
        "'',''",
    })
    void a_document_number_keeps_less_than_half(String number, String mask) {
        assertEquals(mask, Masks.document(number));
    }

    @ParameterizedTest
    @CsvSource({
        "13800001234,138****1234",
        "010-84200000,010****0000",
        "+85251234567,+852****4567",
        "8001,****",
        "80012,***12",
        "内线8001,****01",
        "'',''",
    })
    void a_phone_keeps_its_beginning_and_its_last_four(String number, String mask) {
        assertEquals(mask, Masks.phone(number));
    }

    @ParameterizedTest
    @CsvSource({"粤B12345,粤B***45", "粤BD12345,粤B****45", "AB1234,AB**34", "A1234,A****", "A1,A*", "A,A", "'',''"})
    void a_plate_keeps_its_office_and_its_last_two(String plate, String mask) {
        assertEquals(mask, Masks.plate(plate));
    }

    @ParameterizedTest
    @CsvSource({
        "zhang.san@example.org,z***@example.org",
        "a@example.org,a***@example.org",
        "a@b@example.org,a***@example.org",
        "@example.org,************",
        "nobody,******",
        "😀x@example.org,😀***@example.org",
    })
    void an_address_keeps_its_first_letter_and_its_house(String address, String mask) {
        assertEquals(mask, Masks.email(address));
    }

    @Test
    void no_character_is_cut_in_half() {
        assertEquals("𠮷****𠮷𠮷𠮷", Masks.document("𠮷".repeat(8)));
    }
}
