package desk.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.report.api.RegisterRows;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long register needs no more memory than a short one: each runs in a process of its own with a heap of 96 MB. */
class HundredThousandRowsTest {

    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_hundred_thousand_rows_fit_a_small_heap(RegisterFormat format) throws Exception {
        Path file = folder.resolve("register" + format.extension());
        Path log = folder.resolve("log");
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HundredThousandRowsTest.class.getName(),
                        format.name(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(writer.waitFor(3, TimeUnit.MINUTES), "took longer than three minutes");
        assertEquals(0, writer.exitValue(), () -> read(log.toFile()));
        long bytesPerRow = Files.size(file) / ROWS;
        assertTrue(bytesPerRow > 20 && bytesPerRow < 400, bytesPerRow + " bytes a row");
    }

    /** Writes the rows of one format to a file: {@code FORMAT FILE}. */
    public static void main(String[] arguments) throws IOException {
        RegisterFormat format = RegisterFormat.valueOf(arguments[0]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            Registers.write(format, Sample.register(), RegisterRows.of(Sample.rows(ROWS)), out, count -> {});
        }
    }

    private static String read(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
