package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private final Command demo = new DemoCommand();
    private final Command run = new RunCommand();

    @Test
    void a_value_follows_its_option_or_an_equals_sign() {
        assertEquals(9000, Arguments.parse(demo, List.of("--port", "9000")).port("--port", 8080));
        assertEquals(9000, Arguments.parse(demo, List.of("--port=9000")).port("--port", 8080));
        assertEquals(8080, Arguments.parse(demo, List.of("--fresh")).port("--port", 8080));
    }

    @Test
    void a_flag_is_there_or_not() {
        assertTrue(Arguments.parse(demo, List.of("--port", "1", "--fresh")).has("--fresh"));
        assertTrue(!Arguments.parse(demo, List.of()).has("--fresh"));
    }

    @Test
    void an_unknown_word_is_named_in_one_line_with_its_own_exit_code() {
        Refusal refusal = refused(() -> Arguments.parse(demo, List.of("--bind", "0.0.0.0")));
        assertEquals(Exit.UNKNOWN_WORD, refusal.exit());
        assertTrue(refusal.getMessage().contains("\"--bind\" after demo"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
        assertEquals(Exit.UNKNOWN_WORD, refused(() -> Main.command("dmeo")).exit());
    }

    @Test
    void a_missing_or_doubled_or_senseless_value_is_refused() {
        refused(() -> Arguments.parse(demo, List.of("--port")));
        refused(() -> Arguments.parse(demo, List.of("--port", "1", "--port", "2")));
        refused(() -> Arguments.parse(demo, List.of("--port", "http")).port("--port", 8080));
        refused(() -> Arguments.parse(demo, List.of("--port", "70000")).port("--port", 8080));
        refused(() ->
                Arguments.parse(run, List.of("--tls-cert", "/nowhere.pem")).file("--tls-cert"));
    }

    @Test
    void a_name_belongs_to_the_commands_that_want_one() {
        Command unlock = new UnlockCommand();
        assertEquals(
                "zhou.min",
                Arguments.parse(unlock, List.of("--demo", "zhou.min")).word());
        refused(() -> Arguments.parse(unlock, List.of("--demo")));
        refused(() -> Arguments.parse(unlock, List.of("one", "two")));
        refused(() -> Arguments.parse(demo, List.of("one")));
    }

    private static Refusal refused(org.junit.jupiter.api.function.Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertEquals(Exit.UNKNOWN_WORD, refusal.exit());
        return refusal;
    }
}
