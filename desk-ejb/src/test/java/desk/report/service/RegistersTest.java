package desk.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.report.api.RegisterRows;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistersTest {

    @TempDir
    private File folder;

    private boolean sourceClosed;

    @BeforeEach
    void keep_temporary_files_here() {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
    }

    @AfterEach
    void forget_the_folder() {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
    }

    @ParameterizedTest
    @EnumSource
    void progress_tells_every_row(RegisterFormat format) throws IOException {
        List<Long> told = new ArrayList<>();
        var written = Registers.write(
                format, Sample.register(), RegisterRows.of(Sample.rows(5)), new ByteArrayOutputStream(), told::add);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), told);
        assertEquals(5, written.rows());
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_export_closes_its_source_and_leaves_nothing(RegisterFormat format) {
        assertThrows(
                CancellationException.class,
                () -> Registers.write(format, Sample.register(), closing(), new ByteArrayOutputStream(), count -> {
                    if (count == 200) {
                        throw new CancellationException();
                    }
                }));
        assertTrue(sourceClosed);
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void a_failing_source_leaves_no_file_that_looks_complete(RegisterFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterRows failing = sink -> {
            RegisterRows.of(Sample.rows(300)).each(sink);
            throw new IllegalStateException("the database went away");
        };
        assertThrows(
                IllegalStateException.class,
                () -> Registers.write(format, Sample.register(), failing, out, count -> {}));
        assertFalse(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1).contains("%%EOF"));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_that_refuses_is_reported_as_such(RegisterFormat format) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left");
            }
        };
        assertThrows(IOException.class, () -> Registers.write(format, Sample.register(), closing(), full, count -> {}));
        assertNothingIsLeft();
    }

    @Test
    void the_stream_stays_open_for_its_owner() throws IOException {
        for (RegisterFormat format : RegisterFormat.values()) {
            OutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    throw new AssertionError(format + " closed a stream it does not own");
                }
            };
            Registers.write(format, Sample.register(), RegisterRows.of(Sample.rows(1)), out, count -> {});
        }
    }

    private RegisterRows closing() {
        return sink -> {
            try {
                RegisterRows.of(Sample.rows(2000)).each(sink);
            } finally {
                sourceClosed = true;
            }
        };
    }

    private void assertNothingIsLeft() {
        String[] left = folder.list();
        assertEquals(0, left == null ? 0 : left.length, () -> "temporary files left: " + String.join(" ", left));
    }
}
