package desk.report.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRegisterTest {

    @Test
    void a_file_begins_with_the_byte_order_mark_and_every_line_ends_in_crlf() throws IOException {
        byte[] bytes = csv(RegisterColumn.text("name", "姓名", 5), "王小明");
        assertEquals((byte) 0xEF, bytes[0]);
        assertEquals((byte) 0xBB, bytes[1]);
        assertEquals((byte) 0xBF, bytes[2]);
        assertEquals("姓名\r\n王小明\r\n", new String(bytes, 3, bytes.length - 3, UTF_8));
    }

    @Test
    void commas_quotes_and_line_ends_stand_in_quotes() throws IOException {
        assertEquals("\"甲,乙\"", cell("甲,乙"));
        assertEquals("\"他说\"\"好\"\"\"", cell("他说\"好\""));
        assertEquals("\"一\n二\"", cell("一\n二"));
        assertEquals("\"甲;=1\"", cell("甲;=1"), "a spreadsheet may part fields at semicolons");
        assertEquals("\"甲\t=1\"", cell("甲\t=1"));
        assertEquals("", cell(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+8613800000000", "-5", "@SUM(A1)", "＝1+1"})
    void text_that_a_spreadsheet_would_run_is_neutralised(String text) throws IOException {
        assertEquals("'" + text, cell(text));
    }

    @Test
    void a_neutralised_line_end_is_quoted_as_well() throws IOException {
        assertEquals("\"'\r=1\"", cell("\r=1"));
        assertEquals("\"'\tx\"", cell("\tx"));
    }

    @ParameterizedTest
    @CsvSource({"-5, -5", "1200000, 1200000", "-0.50, -0.50"})
    void numbers_are_left_alone(BigDecimal number, String written) throws IOException {
        byte[] bytes = csv(RegisterColumn.number("n", "件数", 3), number);
        assertEquals(written, lines(bytes)[1]);
    }

    @Test
    void times_are_those_of_the_venue_and_rows_are_numbered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var document = Sample.of(
                RegisterColumn.ordinal("no", "序号"),
                RegisterColumn.date("d", "日期"),
                RegisterColumn.time("t", "来"),
                RegisterColumn.dateTime("dt", "来访"));
        List<Object> row = Arrays.asList(null, Sample.NINE, Sample.NINE, Sample.NINE);
        Registers.write(RegisterFormat.CSV, document, RegisterRows.of(List.of(row, row)), out, count -> {});
        assertEquals("1,2026-07-31,09:00,2026-07-31 09:00", lines(out.toByteArray())[1]);
        assertEquals("2,2026-07-31,09:00,2026-07-31 09:00", lines(out.toByteArray())[2]);
    }

    private static String cell(String text) throws IOException {
        String all = new String(csv(RegisterColumn.text("x", "甲", 5), text), UTF_8);
        return all.substring("\uFEFF甲\r\n".length(), all.length() - 2);
    }

    private static String[] lines(byte[] csv) {
        return new String(csv, UTF_8).split("\r\n", -1);
    }

    private static byte[] csv(RegisterColumn column, Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterRows rows = RegisterRows.of(List.of(Arrays.asList(value)));
        Registers.write(RegisterFormat.CSV, Sample.of(column), rows, out, count -> {});
        return out.toByteArray();
    }
}
