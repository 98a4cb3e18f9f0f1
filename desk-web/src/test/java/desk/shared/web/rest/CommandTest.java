package desk.shared.web.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'\"7\"',7", "' \"0\" ',0", "*,-1"})
    void the_version_seen_stands_in_quotes(String ifMatch, long version) {
        assertEquals(version, conditional(ifMatch).seenVersion());
    }

    @Test
    void without_a_condition_any_version_will_do() {
        assertEquals(Command.ANY_VERSION, conditional(null).seenVersion());
        assertFalse(conditional("*").isConditional());
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"seven\"", "\"\"", "\"1234567890123456789\""})
    void a_tag_no_version_ever_had_fails_the_condition(String ifMatch) {
        assertEquals(412, refused(ifMatch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"1\", \"2\"", "", "\""})
    void anything_but_one_tag_cannot_be_read(String ifMatch) {
        assertEquals(400, refused(ifMatch));
    }

    @Test
    void one_key_stands_for_one_method_path_and_body() {
        byte[] digest = command("POST", "visits", "{}").digest();
        assertArrayEquals(digest, command("POST", "visits", "{}").digest());
        assertFalse(Arrays.equals(digest, command("PUT", "visits", "{}").digest()));
        assertFalse(Arrays.equals(digest, command("POST", "visits/1", "{}").digest()));
        assertFalse(Arrays.equals(digest, command("POST", "visits", "{} ").digest()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "鑰匙", "tab\t"})
    void a_key_is_made_of_visible_ascii(String key) {
        Refused refused = assertThrows(Refused.class, () -> new Command("POST", "visits", key, null, new byte[0]));
        assertEquals("api.idempotency-key", refused.problem().key());
    }

    private static int refused(String ifMatch) {
        Command command = conditional(ifMatch);
        return assertThrows(Refused.class, command::seenVersion).problem().status();
    }

    private static Command conditional(String ifMatch) {
        return new Command("POST", "visits", null, ifMatch, new byte[0]);
    }

    private static Command command(String method, String path, String body) {
        return new Command(method, path, null, null, body.getBytes(StandardCharsets.UTF_8));
    }
}
