package desk.report.service;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterColumn.Kind;
import desk.report.api.RegisterDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A register as XLSX: typed cells, real dates in the venue's zone, text that stays text. A hundred rows are held, the
 * others lie in a compressed temporary file that goes with {@link #close()}. A full sheet continues on another one.
 */
final class XlsxRegister implements RegisterWriter {

    private static final int WINDOW = 100;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    /** Rows of a sheet, less title, heading and remarks. */
    private static final int SHEET_ROWS = 1_048_000;

    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private final RegisterDocument document;
    private final OutputStream out;
    private final int sheetRows;
    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final XlsxStyles styles = new XlsxStyles(book);
    private final CellStyle[] cellStyles;
    private final CellText text;
    private XlsxSheet sheet;
    private long rows;

    XlsxRegister(RegisterDocument document, OutputStream out) {
        this(document, out, SHEET_ROWS);
    }

    XlsxRegister(RegisterDocument document, OutputStream out, int sheetRows) {
        this.document = document;
        this.out = out;
        this.sheetRows = sheetRows;
        this.text = new CellText(document.zone());
        this.cellStyles = document.columns().stream().map(styles::of).toArray(CellStyle[]::new);
        book.setCompressTempFiles(true);
        sheet = newSheet();
    }

    private XlsxSheet newSheet() {
        int number = book.getNumberOfSheets() + 1;
        String name = number == 1 ? document.title() : number + " " + document.title();
        return new XlsxSheet(book.createSheet(WorkbookUtil.createSafeSheetName(name)), document, styles);
    }

    @Override
    public void row(List<?> cells) {
        if (sheet.rows() == sheetRows) {
            sheet.finish();
            sheet = newSheet();
        }
        rows++;
        SXSSFRow row = sheet.nextRow();
        List<RegisterColumn> columns = document.columns();
        for (int i = 0; i < columns.size(); i++) {
            Kind kind = columns.get(i).kind();
            Object value = kind == Kind.ORDINAL ? Long.valueOf(rows) : cells.get(i);
            if (value != null) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(cellStyles[i]);
                fill(cell, kind, value);
            }
        }
    }

    private void fill(Cell cell, Kind kind, Object value) {
        if (kind != Kind.TEXT && value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (kind != Kind.TEXT && value instanceof Temporal time) {
            cell.setCellValue(excelDate(kind, text.local(time)));
        } else {
            String written = text.of(kind, value);
            cell.setCellValue(written.length() > LONGEST ? written.substring(0, LONGEST - 1) + '…' : written);
        }
    }

    /** Days since 1900, the time of day as their fraction; a date has no time and a time has no day. */
    private static double excelDate(Kind kind, Temporal time) {
        if (time instanceof LocalDate date) {
            return DateUtil.getExcelDate(date);
        }
        if (time instanceof LocalTime clock) {
            return clock.toSecondOfDay() / (double) SECONDS_OF_DAY;
        }
        LocalDateTime moment = LocalDateTime.from(time);
        return switch (kind) {
            case DATE -> DateUtil.getExcelDate(moment.toLocalDate());
            case TIME -> moment.toLocalTime().toSecondOfDay() / (double) SECONDS_OF_DAY;
            default -> DateUtil.getExcelDate(moment);
        };
    }

    @Override
    public Written finish() throws IOException {
        sheet.finish();
        book.write(out);
        out.flush();
        return new Written(rows, 0);
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.flush();
        } finally {
            book.close();
        }
    }
}
