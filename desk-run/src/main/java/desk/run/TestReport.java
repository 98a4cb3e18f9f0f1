package desk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What {@code ./desk test} says in the end: time per stage from Maven's log, the ten slowest tests, every skipped and every
 * failed one by name, and the totals. Run from source, so it depends on nothing else.
 */
public final class TestReport {
    /** One test and how it went. */
    record Test(String name, double seconds, Outcome outcome, String reason) {}

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    private static final Pattern MOJO = Pattern.compile(
            "^(\\S+) \\[INFO\\] --- (?:maven-)?([\\w-]+?)(?:-maven)?(?:-plugin)?:[^:]+:(\\S+) \\(.*\\) @ (\\S+) ---.*");
    private static final Pattern TIMED = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\dT\\S+) .*");

    private TestReport() {}

    public static void main(String[] words) throws Exception {
        Path root = Path.of(words[0]);
        int maven = Integer.parseInt(words[2]);
        List<Test> tests = tests(root);
        print(
                "Time per stage",
                stages(Files.readAllLines(Path.of(words[1]))).entrySet().stream()
                        .filter(stage -> stage.getValue().toMillis() >= 500)
                        .map(stage -> line(stage.getValue().toMillis() / 1000.0, stage.getKey())));
        print(
                "Ten slowest tests",
                tests.stream()
                        .sorted(Comparator.comparingDouble(Test::seconds).reversed())
                        .limit(10)
                        .map(test -> line(test.seconds(), test.name())));
        print("Skipped", named(tests, Outcome.SKIPPED));
        print("Failed", named(tests, Outcome.FAILED));
        if (maven != 0) {
            System.out.println("\nThe build ended with an error; the lines above the times say where.");
        }
        System.out.printf(
                "%n%d passed, %d failed, %d skipped%n",
                count(tests, Outcome.PASSED), count(tests, Outcome.FAILED), count(tests, Outcome.SKIPPED));
        boolean good = maven == 0 && count(tests, Outcome.FAILED) == 0 && count(tests, Outcome.PASSED) > 0;
        System.exit(good ? 0 : 1);
    }

    private static String line(double seconds, String what) {
        return String.format(Locale.ROOT, "%8.1f s  %s", seconds, what);
    }

    private static Stream<String> named(List<Test> tests, Outcome outcome) {
        return tests.stream()
                .filter(test -> test.outcome() == outcome)
                .map(test -> "  " + test.name() + (test.reason().isBlank() ? "" : ": " + test.reason()));
    }

    private static long count(List<Test> tests, Outcome outcome) {
        return tests.stream().filter(test -> test.outcome() == outcome).count();
    }

    private static void print(String title, Stream<String> lines) {
        List<String> all = lines.collect(Collectors.toList());
        if (!all.isEmpty()) {
            System.out.println("\n" + title);
            all.forEach(System.out::println);
        }
    }

    /** From one goal's line to the next, added up by module and kind of work. */
    static Map<String, Duration> stages(List<String> log) {
        Map<String, Duration> stages = new LinkedHashMap<>();
        String stage = null;
        LocalDateTime since = null;
        for (String line : log) {
            Matcher mojo = MOJO.matcher(line);
            boolean last = line.contains("Reactor Summary") || line.contains("BUILD ");
            if (!mojo.matches() && !last) {
                continue;
            }
            Matcher timed = TIMED.matcher(line);
            if (!timed.matches()) {
                continue;
            }
            LocalDateTime now = LocalDateTime.parse(timed.group(1));
            if (stage != null) {
                stages.merge(stage, Duration.between(since, now), Duration::plus);
            }
            stage = last ? null : mojo.group(4) + ": " + kind(mojo.group(2), mojo.group(3));
            since = now;
        }
        return stages;
    }

    private static String kind(String plugin, String goal) {
        return switch (plugin) {
            case "surefire" -> "unit tests";
            case "failsafe" -> "tests of the running program";
            case "spotless" -> "format check";
            case "pitest" -> "mutations";
            case "jacoco" -> goal.equals("report") ? "coverage report" : "build";
            default -> "build";
        };
    }

    /** Every test of every report, surefire's and failsafe's alike. */
    static List<Test> tests(Path root) throws IOException {
        List<Test> tests = new ArrayList<>();
        Map<String, Path> reports = new TreeMap<>();
        try (Stream<Path> files = Files.find(
                root,
                4,
                (path, about) -> path.toString().matches(".*/target/(surefire|failsafe)-reports/TEST-.*\\.xml"))) {
            files.forEach(file -> reports.put(file.toString(), file));
        }
        reports.values().forEach(file -> read(file, tests));
        return tests;
    }

    private static void read(Path file, List<Test> tests) {
        try {
            NodeList cases = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                tests.add(test((Element) cases.item(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            tests.add(
                    new Test(file.getFileName().toString(), 0, Outcome.FAILED, "unreadable report: " + e.getMessage()));
        }
    }

    private static Test test(Element element) {
        String type = element.getAttribute("classname");
        String name = type.substring(type.lastIndexOf('.') + 1) + "." + element.getAttribute("name");
        String seconds = element.getAttribute("time").replace(",", "");
        Outcome outcome = Outcome.PASSED;
        String reason = "";
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element verdict
                    && List.of("failure", "error", "skipped").contains(child.getNodeName())) {
                outcome = child.getNodeName().equals("skipped") ? Outcome.SKIPPED : Outcome.FAILED;
                reason = verdict.getAttribute("message").lines().findFirst().orElse("");
            }
        }
        return new Test(name, seconds.isBlank() ? 0 : Double.parseDouble(seconds), outcome, reason);
    }
}
