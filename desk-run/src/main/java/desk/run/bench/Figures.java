package desk.run.bench;

import desk.run.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All figures of one run: told as they come, once more as a table at the end, and written for machines. */
final class Figures {

    private final Console console;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> about = new LinkedHashMap<>();

    Figures(Console console) {
        this.console = console;
    }

    void add(Figure figure) {
        figures.add(figure);
        console.line("%s", figure.line());
    }

    void about(String what, Object value) {
        about.put(what, String.valueOf(value));
    }

    /** A remark between the figures. */
    void remark(String format, Object... values) {
        console.line("    " + format, values);
    }

    void table() {
        console.line("");
        console.line("  %-58s %10s %-8s %8s  %s", "", "measured", "", "target", "verdict");
        figures.forEach(figure -> console.line("%s", figure.line()));
        long missed = figures.stream().filter(f -> f.hasTarget() && !f.met()).count();
        long set = figures.stream().filter(Figure::hasTarget).count();
        console.line("");
        console.line("  %d of %d targets met", set - missed, set);
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String machine = about.entrySet().stream()
                .map(entry ->
                        "  \"" + entry.getKey() + "\": \"" + entry.getValue().replace("\"", "'") + "\",\n")
                .collect(Collectors.joining());
        String all = figures.stream().map(figure -> "    " + figure.json()).collect(Collectors.joining(",\n"));
        return Files.writeString(
                file,
                "{\n  \"at\": \"" + Instant.now() + "\",\n" + machine + "  \"figures\": [\n" + all + "\n  ]\n}\n");
    }
}
