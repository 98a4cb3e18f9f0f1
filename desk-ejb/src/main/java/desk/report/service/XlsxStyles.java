package desk.report.service;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterColumn.Align;
import desk.report.api.RegisterColumn.Kind;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks a register's sheet has; made once for each workbook, since a workbook holds a limited number. */
final class XlsxStyles {

    private static final String TYPEFACE = "Microsoft YaHei";

    private final Workbook book;
    final CellStyle title;
    final CellStyle heading;
    final CellStyle remark;

    XlsxStyles(Workbook book) {
        this.book = book;
        book.getFontAt(0).setFontName(TYPEFACE);
        title = styled(font(16, true));
        remark = styled(grey(font(10, false)));
        heading = headed(styled(font(11, true)));
    }

    /** The look of a column's cells. Text has the text format, so that editing "=1+1" does not make it a formula. */
    CellStyle of(RegisterColumn column) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(alignment(column.align()));
        style.setDataFormat(book.createDataFormat().getFormat(format(column.kind())));
        return style;
    }

    private static HorizontalAlignment alignment(Align align) {
        return switch (align) {
            case START -> HorizontalAlignment.LEFT;
            case CENTER -> HorizontalAlignment.CENTER;
            case END -> HorizontalAlignment.RIGHT;
        };
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case TEXT -> "@";
            case NUMBER, ORDINAL -> "General";
            case DATE -> "yyyy-mm-dd";
            case TIME -> "hh:mm";
            case DATE_TIME -> "yyyy-mm-dd hh:mm";
        };
    }

    private CellStyle styled(Font font) {
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle headed(CellStyle style) {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private Font font(int points, boolean bold) {
        Font font = book.createFont();
        font.setFontName(TYPEFACE);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static Font grey(Font font) {
        font.setColor(IndexedColors.GREY_80_PERCENT.getIndex());
        return font;
    }
}
