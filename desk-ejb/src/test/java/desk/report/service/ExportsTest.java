package desk.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.report.service.ExportState.Phase;
import desk.shared.service.BusinessException;
import desk.shared.service.Caller;
import desk.shared.service.Denied;
import desk.shared.service.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ExportsTest {

    @TempDir
    private Path folder;

    private final Caller supervisor = ExportHouse.caller(ExportHouse.PERMISSION);
    private final Caller manager = ExportHouse.caller(ExportHouse.PERMISSION);
    private final Caller third = ExportHouse.caller(ExportHouse.PERMISSION);
    private ExportHouse house;
    private Exports exports;

    @BeforeEach
    void open() {
        house = new ExportHouse(folder);
        exports = house.exports;
        house.as(supervisor);
    }

    @AfterEach
    void close() throws IOException {
        house.close();
        assertEquals(List.of(), files(), "nothing is left when the server stops");
    }

    @Test
    void an_export_is_made_in_the_background_and_fetched_once() throws Exception {
        UUID id = exports.start(house.order(RegisterFormat.CSV));
        ExportState ready = house.waitFor(id, Phase.READY);
        assertEquals(50, ready.rows());
        assertEquals(50, ready.total());
        assertEquals(100, ready.percent());
        assertEquals("来访人员登记表-2026-07-31.csv", ready.fileName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.send(id, out);
        assertEquals(ready.bytes(), out.size());
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("王小明"));
        assertThrows(NotFound.class, () -> exports.send(id, out));
        assertEquals(1, files().size(), "only the server's empty folder is left");
    }

    @Test
    void every_export_is_audited_before_the_first_row_and_when_it_ends() throws Exception {
        house.waitFor(exports.start(house.order(RegisterFormat.XLSX)), Phase.READY);
        assertEquals(List.of("started visits XLSX {days=31}", "ended READY 50"), house.audit);
    }

    @Test
    void only_a_person_with_the_right_may_export_and_nobody_sees_another_persons_export() throws Exception {
        UUID id = exports.start(house.order(RegisterFormat.CSV));
        house.waitFor(id, Phase.READY);
        house.as(manager);
        assertThrows(NotFound.class, () -> exports.state(id));
        assertThrows(NotFound.class, () -> exports.cancel(id));
        assertThrows(NotFound.class, () -> exports.send(id, OutputStream.nullOutputStream()));
        assertTrue(exports.mine().isEmpty());
        house.as(ExportHouse.caller("VISIT_READ"));
        assertThrows(Denied.class, () -> exports.start(house.order(RegisterFormat.CSV)));
        house.as(Caller.NOBODY);
        assertThrows(Denied.class, () -> exports.start(house.order(RegisterFormat.CSV)));
        assertThrows(NotFound.class, () -> exports.state(id));
    }

    @Test
    void files_can_be_read_by_their_owner_only() throws Exception {
        house.waitFor(exports.start(house.order(RegisterFormat.PDF)), Phase.READY);
        for (Path path : files()) {
            if (Files.isDirectory(path)) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
    }

    @Test
    void two_run_at_a_time_and_the_next_waits_its_turn() throws Exception {
        house.source.hold();
        UUID first = exports.start(house.order(RegisterFormat.CSV));
        house.as(manager);
        UUID second = exports.start(house.order(RegisterFormat.CSV));
        house.waitFor(second, Phase.RUNNING);
        house.as(third);
        UUID waiting = exports.start(house.order(RegisterFormat.CSV));
        assertEquals(Phase.WAITING, exports.state(waiting).phase());
        house.source.release();
        house.waitFor(waiting, Phase.READY);
        house.as(supervisor);
        house.waitFor(first, Phase.READY);
    }

    @Test
    void an_account_has_one_export_at_a_time_and_a_new_one_replaces_a_finished_one() throws Exception {
        house.source.hold();
        UUID first = exports.start(house.order(RegisterFormat.CSV));
        BusinessException refused =
                assertThrows(BusinessException.class, () -> exports.start(house.order(RegisterFormat.CSV)));
        assertEquals("report.export.one-at-a-time", refused.key());
        house.source.release();
        house.waitFor(first, Phase.READY);
        UUID second = exports.start(house.order(RegisterFormat.CSV));
        house.waitFor(second, Phase.READY);
        assertThrows(NotFound.class, () -> exports.state(first));
        assertEquals(1, files().stream().filter(Files::isRegularFile).count());
    }

    @Test
    void a_cancelled_export_stops_closes_its_source_and_leaves_no_file() throws Exception {
        house.source.endless();
        UUID id = exports.start(house.order(RegisterFormat.XLSX));
        house.waitForRows(id, 500);
        exports.cancel(id);
        house.waitFor(id, Phase.CANCELLED);
        assertTrue(house.source.isClosed());
        assertEquals(0, files().stream().filter(Files::isRegularFile).count());
        assertTrue(house.audit.get(1).startsWith("ended CANCELLED "));
    }

    @Test
    void a_waiting_export_can_be_cancelled_and_is_never_begun() throws Exception {
        house.source.hold();
        exports.start(house.order(RegisterFormat.CSV));
        house.as(manager);
        exports.start(house.order(RegisterFormat.CSV));
        house.as(third);
        UUID id = exports.start(house.order(RegisterFormat.CSV));
        exports.cancel(id);
        assertTrue(exports.mine().isEmpty());
        assertTrue(house.audit.contains("ended CANCELLED 0"));
        house.source.release();
    }

    @Test
    void a_failing_source_ends_the_export_and_the_next_one_runs() throws Exception {
        house.source.failAfter(10);
        UUID id = exports.start(house.order(RegisterFormat.PDF));
        ExportState failed = house.waitFor(id, Phase.FAILED);
        assertEquals(10, failed.rows());
        assertFalse(exports.mine().orElseThrow().phase() == Phase.READY);
        house.source.failAfter(-1);
        house.waitFor(exports.start(house.order(RegisterFormat.PDF)), Phase.READY);
    }

    @Test
    void what_cannot_be_audited_cannot_be_fetched() throws Exception {
        house.auditFails = true;
        assertThrows(IllegalStateException.class, () -> exports.start(house.order(RegisterFormat.CSV)));
        assertTrue(exports.mine().isEmpty());
        house.auditFails = false;
        house.source.hold();
        UUID id = exports.start(house.order(RegisterFormat.CSV));
        house.auditFails = true;
        house.source.release();
        house.waitFor(id, Phase.FAILED);
        assertThrows(NotFound.class, () -> exports.send(id, OutputStream.nullOutputStream()));
    }

    @Test
    void a_file_nobody_fetches_goes_after_a_quarter_of_an_hour() throws Exception {
        UUID id = exports.start(house.order(RegisterFormat.CSV));
        ExportState ready = house.waitFor(id, Phase.READY);
        assertEquals(Duration.ofMinutes(15), Duration.between(Sample.NINE, ready.until()));
        house.waitForTimer(1);
        house.timer.passAll();
        assertThrows(NotFound.class, () -> exports.state(id));
        assertEquals(0, files().stream().filter(Files::isRegularFile).count());
    }

    @Test
    void a_broken_download_can_be_tried_again() throws Exception {
        UUID id = exports.start(house.order(RegisterFormat.CSV));
        house.waitFor(id, Phase.READY);
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThrows(IOException.class, () -> exports.send(id, broken));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.send(id, out);
        assertTrue(out.size() > 0);
    }

    @Test
    void what_a_killed_server_left_behind_goes_at_the_next_start() throws IOException {
        Path abandoned = Files.createDirectories(folder.resolve("desk-exports-2147483646-1/export2"));
        Files.writeString(abandoned.resolve("register.csv"), "王小明");
        Path foreign = Files.createDirectories(folder.resolve("desk-exports"));
        ExportFolder.beneath(folder).close();
        assertFalse(Files.exists(abandoned));
        assertTrue(Files.exists(foreign));
        Files.delete(foreign);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        }
    }
}
