package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The script {@code ./desk} itself, as far as it speaks before anything is built. */
class ScriptTest {
    private final Path root = Home.here().root();

    /** What it printed and how it ended. */
    private record Said(int exit, String text) {}

    @Test
    void help_is_the_help_text() throws Exception {
        String text = Files.readString(root.resolve("desk-run/src/main/resources/desk/run/help.txt"));
        assertEquals(new Said(0, text), desk("help"));
        assertEquals(new Said(2, text), desk());
    }

    @Test
    void an_unknown_word_is_one_line_and_exit_code_two() throws Exception {
        Said said = desk("dmeo");
        assertEquals(2, said.exit());
        assertEquals("desk: unknown word \"dmeo\"; ./desk help lists the commands\n", said.text());
        assertEquals(2, desk("test", "--lnog").exit());
    }

    @Test
    void it_hands_over_every_command_the_program_has() throws Exception {
        String script = Files.readString(root.resolve("desk"));
        Matcher handedOver =
                Pattern.compile("(?m)^ +(\\S.*)\\) launch \"\\$@\"").matcher(script);
        assertTrue(handedOver.find());
        Set<String> known = Set.of(handedOver.group(1).split(" \\| "));
        assertEquals(Main.commands().stream().map(Command::name).collect(Collectors.toSet()), known);
    }

    @Test
    void its_own_exit_codes_stand_in_the_help_text() throws Exception {
        String help = desk("help").text();
        for (int code : new int[] {3, 10, 11}) {
            assertTrue(help.matches("(?s).*\\s" + code + "  \\S.*"), "code " + code);
        }
    }

    private Said desk(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("desk").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
