package desk.report.service;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterColumn.Kind;
import desk.report.api.RegisterDocument;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A register as CSV: UTF-8 with a byte order mark, RFC 4180 quoting, CRLF, one heading line and nothing but rows below.
 * Text a spreadsheet would run as a formula gets an apostrophe in front; numbers are left alone.
 */
final class CsvRegister implements RegisterWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What begins a formula, the same in full width as Chinese input methods write it, and what hides one. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private final List<RegisterColumn> columns;
    private final CellText text;
    private final Writer out;
    private long rows;

    CsvRegister(RegisterDocument document, OutputStream out) throws IOException {
        this.columns = document.columns();
        this.text = new CellText(document.zone());
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        this.out.write(BYTE_ORDER_MARK);
        for (int i = 0; i < columns.size(); i++) {
            field(i, harmless(columns.get(i).heading()));
        }
        this.out.write("\r\n");
    }

    @Override
    public void row(List<?> cells) throws IOException {
        rows++;
        for (int i = 0; i < columns.size(); i++) {
            field(i, cell(columns.get(i).kind(), cells.get(i)));
        }
        out.write("\r\n");
    }

    private String cell(Kind kind, Object value) {
        if (kind == Kind.ORDINAL) {
            return Long.toString(rows);
        }
        String written = text.of(kind, value);
        return value instanceof Number ? written : harmless(written);
    }

    private static String harmless(String field) {
        return !field.isEmpty() && DANGEROUS.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    private void field(int position, String field) throws IOException {
        if (position > 0) {
            out.write(',');
        }
        if (needsQuotes(field)) {
            out.write('"');
            out.write(field.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(field);
        }
    }

    private static boolean needsQuotes(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == ';' || c == '\t' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override
    public Written finish() throws IOException {
        out.flush();
        return new Written(rows, 0);
    }

    @Override
    public void close() {
        // Holds nothing but a buffer; the stream beneath is the caller's.
    }
}
