package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
    @Test
    void time_is_added_up_by_module_and_kind_of_work() {
        Map<String, Duration> stages = TestReport.stages(List.of(
                "2026-01-01T00:00:00.000 [INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ desk-domain ---",
                "2026-01-01T00:00:05.000 [INFO] --- resources:3.3.1:testResources (default-testResources) @ desk-domain ---",
                "something else",
                "2026-01-01T00:00:06.000 [INFO] --- maven-surefire-plugin:3.5.4:test (default-test) @ desk-domain ---",
                "2026-01-01T00:00:16.500 [INFO] --- spotless-maven-plugin:3.11.0:check (format) @ desk-domain ---",
                "2026-01-01T00:00:17.000 [INFO] Reactor Summary for Desk 1.0.0-SNAPSHOT:"));
        assertEquals(
                Map.of(
                        "desk-domain: build", Duration.ofSeconds(6),
                        "desk-domain: unit tests", Duration.ofMillis(10_500),
                        "desk-domain: format check", Duration.ofMillis(500)),
                stages);
    }

    @Test
    void every_test_is_counted_and_the_skipped_and_failed_keep_their_reason(@TempDir Path root) throws IOException {
        Path reports = Files.createDirectories(root.resolve("desk-web/target/failsafe-reports"));
        Files.writeString(reports.resolve("TEST-desk.visitor.VisitIT.xml"), """
                <testsuite name="desk.visitor.VisitIT">
                  <testcase name="a_badge_cannot_be_out_twice" classname="desk.visitor.VisitIT" time="1,234.5"/>
                  <testcase name="million_rows" classname="desk.visitor.VisitIT" time="0"><skipped message="only with --long"/></testcase>
                  <testcase name="undo" classname="desk.visitor.VisitIT" time="0.1"><failure message="expected: &lt;IN&gt;&#10;more"/></testcase>
                </testsuite>
                """);
        assertEquals(
                List.of(
                        new TestReport.Test(
                                "VisitIT.a_badge_cannot_be_out_twice", 1234.5, TestReport.Outcome.PASSED, ""),
                        new TestReport.Test("VisitIT.million_rows", 0, TestReport.Outcome.SKIPPED, "only with --long"),
                        new TestReport.Test("VisitIT.undo", 0.1, TestReport.Outcome.FAILED, "expected: <IN>")),
                TestReport.tests(root));
    }

    @Test
    void a_report_cut_short_counts_as_failed(@TempDir Path root) throws IOException {
        Path reports = Files.createDirectories(root.resolve("desk-web/target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-a.xml"), "<testsuite><testcase");
        assertEquals(TestReport.Outcome.FAILED, TestReport.tests(root).get(0).outcome());
    }
}
