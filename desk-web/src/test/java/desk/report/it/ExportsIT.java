package desk.report.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import desk.it.As;
import desk.it.Eventually;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Venue;
import desk.report.service.ExportOrder;
import desk.report.service.ExportState;
import desk.report.service.ExportState.Phase;
import desk.report.service.Exports;
import desk.report.service.RegisterFormat;
import desk.report.web.BundleWords;
import desk.shared.service.Caller;
import desk.shared.service.NotFound;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class ExportsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROWS = 20_000;

    @Inject
    Exports exports;

    @Inject
    NumbersRegister numbers;

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    private Caller exporter;

    @BeforeEach
    void somebody_may_export() {
        exporter = as.holding(venue.desk(), NumbersRegister.PERMISSION);
    }

    @AfterEach
    void nothing_is_held() {
        numbers.release();
    }

    @Test
    void a_long_register_arrives_whole_in_every_format() throws IOException {
        for (RegisterFormat format : RegisterFormat.values()) {
            UUID id = start(format);
            ExportState ready = wait(id, Phase.READY);
            assertEquals(ROWS, ready.rows());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.send(id, out);
            assertEquals(ready.bytes(), out.size());
            assertThrows(NotFound.class, () -> exports.state(id));
            if (format == RegisterFormat.CSV) {
                List<String> lines =
                        out.toString(StandardCharsets.UTF_8).lines().toList();
                assertEquals(ROWS + 1, lines.size());
                assertEquals(ROWS + ",第" + ROWS + "号", lines.get(ROWS));
            }
        }
    }

    @Test
    void the_audit_says_who_began_it_and_how_it_ended() {
        UUID id = start(RegisterFormat.CSV);
        wait(id, Phase.READY);
        assertEquals(
                List.of("EXPORT_STARTED", "EXPORT_ENDED"),
                sql.list(
                        String.class,
                        "select action from audit_record where subject_id = ? and actor_id = ? order by seq",
                        id,
                        exporter.accountId()));
        assertEquals(
                "READY 20000 20000",
                sql.one(
                        String.class,
                        "select concat_ws(' ', details->>'outcome', details->>'rows', details->'filter'->>'most')"
                                + " from audit_record where subject_id = ? and action = 'EXPORT_ENDED'",
                        id));
    }

    @Test
    void two_run_side_by_side_while_the_rows_are_read() {
        numbers.hold();
        UUID first = start(RegisterFormat.CSV);
        wait(first, 999);
        Caller other = as.holding(venue.desk(), NumbersRegister.PERMISSION);
        UUID second = start(RegisterFormat.XLSX);
        wait(second, 999);
        numbers.release();
        wait(second, Phase.READY);
        as.become(exporter);
        wait(first, Phase.READY);
        assertNotEquals(other.accountId(), exporter.accountId());
    }

    @Test
    void reading_takes_no_transaction_id_so_that_push_is_never_delayed() {
        numbers.hold();
        UUID id = start(RegisterFormat.CSV);
        wait(id, 999);
        assertEquals(
                "idle in transaction",
                sql.one(
                        String.class,
                        "select state from pg_stat_activity where backend_xid is null"
                                + " and query like '%numbers_register%' and pid <> pg_backend_pid()"));
        exports.cancel(id);
        numbers.release();
        wait(id, Phase.CANCELLED);
        Eventually.within(
                PATIENCE,
                "the end of the cursor's transaction",
                () -> sql.count("select count(*) from pg_stat_activity where state like 'idle in transaction%'"
                                + " and query like '%numbers_register%' and pid <> pg_backend_pid()")
                        == 0);
    }

    @Test
    void the_connection_goes_back_to_the_pool_as_it_came() {
        for (int i = 0; i < 3; i++) {
            wait(start(RegisterFormat.CSV), Phase.READY);
        }
        for (int i = 0; i < 8; i++) {
            assertEquals("off", sql.one(String.class, "show transaction_read_only"));
            venue.desk();
        }
    }

    private UUID start(RegisterFormat format) {
        return exports.start(
                new ExportOrder("numbers", format, List.of(), ROWS, new BundleWords(Locale.SIMPLIFIED_CHINESE)));
    }

    private ExportState wait(UUID id, Phase phase) {
        Eventually.within(PATIENCE, phase.name(), () -> exports.state(id).phase() == phase);
        return exports.state(id);
    }

    private void wait(UUID id, long rows) {
        Eventually.within(PATIENCE, rows + " rows", () -> exports.state(id).rows() >= rows);
    }
}
