package desk.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void a_look_comes_back_from_its_cookie_as_it_went() {
        Look look = new Look("en", "dark");
        assertEquals(look, Look.parse(look.toString()));
    }

    @Test
    void unknown_words_become_chinese_and_as_the_system() {
        assertEquals(Look.FIRST, new Look("fr", "pink"));
        assertEquals(Look.FIRST, Look.parse("<script>"));
        assertEquals(Look.FIRST, new Look(null, null));
    }

    @Test
    void each_language_has_its_locale() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Look.FIRST.locale());
        assertEquals(Locale.ENGLISH, new Look("en", "auto").locale());
    }
}
