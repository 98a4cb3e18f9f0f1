package desk.report.service;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterDocument;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** One sheet of a register: title, meta line, frozen heading with filter, rows, remarks; set up to print on A4. */
final class XlsxSheet {

    private static final int HEADING = 2;
    private static final int WIDEST = 60;

    private final SXSSFSheet sheet;
    private final RegisterDocument document;
    private final XlsxStyles styles;
    private int next = HEADING + 1;

    XlsxSheet(SXSSFSheet sheet, RegisterDocument document, XlsxStyles styles) {
        this.sheet = sheet;
        this.document = document;
        this.styles = styles;
        setUpPaper();
        line(0, document.title(), styles.title).setHeightInPoints(30);
        line(1, String.join("    ", document.meta()), styles.remark);
        heading();
    }

    private void setUpPaper() {
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(true);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING, HEADING, -1, -1));
        sheet.getFooter().setCenter(document.words().of("report.document.page", "&P", "&N"));
    }

    private void heading() {
        SXSSFRow row = sheet.createRow(HEADING);
        row.setHeightInPoints(24);
        List<RegisterColumn> columns = document.columns();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).heading());
            cell.setCellStyle(styles.heading);
            sheet.setColumnWidth(i, width(columns.get(i)) * 256);
        }
        sheet.createFreezePane(0, HEADING + 1);
    }

    /** In digits: a Chinese character is two wide, a filter button takes three. */
    private static int width(RegisterColumn column) {
        int least = switch (column.kind()) {
            case DATE -> 12;
            case DATE_TIME -> 18;
            default -> column.heading().length() * 2 + 3;
        };
        return Math.min(WIDEST, Math.max(least, column.weight() * 2 + 2));
    }

    SXSSFRow nextRow() {
        return sheet.createRow(next++);
    }

    int rows() {
        return next - HEADING - 1;
    }

    /** The filter spans what was written; remarks stand below it, so that filtering leaves them alone. */
    void finish() {
        int last = Math.max(HEADING, next - 1);
        sheet.setAutoFilter(
                new CellRangeAddress(HEADING, last, 0, document.columns().size() - 1));
        next++;
        for (String footnote : document.footnotes()) {
            line(next++, footnote, styles.remark);
        }
    }

    /** Lets go of the rows in memory; the workbook complains when it is closed with some left. */
    void flush() throws IOException {
        sheet.flushRows();
    }

    private SXSSFRow line(int row, String text, CellStyle style) {
        SXSSFRow line = sheet.createRow(row);
        Cell cell = line.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return line;
    }
}
