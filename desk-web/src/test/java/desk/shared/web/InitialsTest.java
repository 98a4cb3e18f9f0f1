package desk.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void a_chinese_name_is_known_by_its_given_name() {
        assertEquals("文静", Initials.of("李文静"));
        assertEquals("周敏", Initials.of("周敏"));
        assertEquals("震", Initials.of("震"));
    }

    @Test
    void a_latin_name_is_known_by_its_first_and_last_letters() {
        assertEquals("EW", Initials.of("emma jane wilson"));
        assertEquals("Z", Initials.of(" Zhou "));
    }

    @Test
    void nobody_has_no_initials() {
        assertEquals("–", Initials.of(" "));
        assertEquals("–", Initials.of(null));
    }
}
