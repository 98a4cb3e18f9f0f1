package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The help text is where options and exit codes are told; the program and the manual are held against it. */
class HelpTest {
    @Test
    void every_command_and_option_stands_in_the_help_text() throws IOException {
        String help = help();
        for (Command command : Main.commands()) {
            assertTrue(help.contains("./desk " + command.name()), command.name());
            Set<String> told = options(section(help, command.name()));
            for (Option option : command.options()) {
                assertTrue(told.contains(option.name()), command.name() + " " + option.name());
                told.remove(option.name());
            }
            assertEquals(Set.of(), told, "told but unknown to " + command.name());
        }
    }

    @Test
    void every_exit_code_stands_in_the_help_text() throws IOException {
        for (Exit exit : Exit.values()) {
            assertTrue(
                    Pattern.compile("(^|\\s)" + exit.code() + "  \\S")
                            .matcher(help())
                            .find(),
                    exit.name());
        }
    }

    @Test
    void the_manual_names_no_option_that_the_help_text_does_not_know() throws IOException {
        String manual = Files.readString(Home.here().root().resolve("docs/operations/running.md"));
        Set<String> unknown = new TreeSet<>();
        Matcher named = Pattern.compile("\\./desk [a-z]+[^`\\n]*").matcher(manual);
        while (named.find()) {
            unknown.addAll(options(named.group()));
        }
        unknown.removeAll(options(help()));
        assertEquals(Set.of(), unknown);
    }

    private static String help() throws IOException {
        try (InputStream in = HelpTest.class.getResourceAsStream("help.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** From the line that is the command's name to the next empty line. */
    private static String section(String help, String command) {
        Matcher section =
                Pattern.compile("(?m)^" + command + "\\n((?:  .*\\n)+)").matcher(help);
        return section.find() ? section.group(1) : "";
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher option = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+").matcher(text);
        while (option.find()) {
            options.add(option.group());
        }
        return options;
    }
}
