package desk.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterDocument;
import desk.report.api.RegisterRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxRegisterTest {

    @Test
    void cells_are_typed_and_dates_are_real_in_the_zone_of_the_venue() throws IOException {
        try (XSSFWorkbook book = book(Sample.register(), Sample.rows(3))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("来访人员登记表", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("姓名", sheet.getRow(2).getCell(2).getStringCellValue());
            assertEquals(1, sheet.getRow(3).getCell(0).getNumericCellValue());
            assertEquals(
                    LocalDateTime.of(2026, 7, 31, 0, 0),
                    sheet.getRow(3).getCell(1).getLocalDateTimeCellValue());
            assertEquals("09:00", shown(sheet.getRow(3).getCell(13)));
            assertEquals("440***********1000", sheet.getRow(3).getCell(5).getStringCellValue());
            assertEquals(CellType.NUMERIC, sheet.getRow(3).getCell(7).getCellType());
            assertNull(sheet.getRow(3).getCell(14), "an empty cell takes no room");
        }
    }

    @Test
    void a_moment_is_a_date_with_its_time() throws IOException {
        try (XSSFWorkbook book = book(Sample.of(RegisterColumn.dateTime("at", "时间")), List.of(List.of(Sample.NINE)))) {
            Cell cell = book.getSheetAt(0).getRow(3).getCell(0);
            assertEquals(LocalDateTime.of(2026, 7, 31, 9, 0), cell.getLocalDateTimeCellValue());
            assertEquals("2026-07-31 09:00", shown(cell));
        }
    }

    @Test
    void text_that_looks_like_a_formula_stays_text_even_when_edited() throws IOException {
        try (XSSFWorkbook book =
                book(Sample.of(RegisterColumn.text("x", "甲", 5)), List.of(List.of("=1+1"), List.of("-5")))) {
            Cell cell = book.getSheetAt(0).getRow(3).getCell(0);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals("=1+1", cell.getStringCellValue());
            assertEquals("@", cell.getCellStyle().getDataFormatString());
            assertEquals("-5", book.getSheetAt(0).getRow(4).getCell(0).getStringCellValue());
        }
    }

    @Test
    void the_heading_is_frozen_and_filters_the_rows_but_not_the_remarks() throws IOException {
        try (XSSFWorkbook book = book(Sample.register(), Sample.rows(250))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals(3, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.getPaneInformation().isFreezePane());
            assertEquals("A3:Q253", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals("注：证件号码与电话已部分隐藏。", sheet.getRow(254).getCell(0).getStringCellValue());
            assertTrue(sheet.getColumnWidth(4) > sheet.getColumnWidth(3), "widths follow the weights");
            assertEquals("第 &P 页　共 &N 页", sheet.getFooter().getCenter());
        }
    }

    @Test
    void a_full_sheet_goes_on_in_another_and_overlong_text_is_cut_visibly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterDocument document = Sample.of(RegisterColumn.ordinal("n", "序"), RegisterColumn.text("x", "甲", 5));
        try (XlsxRegister writer = new XlsxRegister(document, out, 2)) {
            for (int i = 0; i < 3; i++) {
                writer.row(Arrays.asList(null, overlong()));
            }
            writer.finish();
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(2, book.getNumberOfSheets());
            assertEquals(3, book.getSheetAt(1).getRow(3).getCell(0).getNumericCellValue());
            String text = book.getSheetAt(0).getRow(3).getCell(1).getStringCellValue();
            assertEquals(32_767, text.length());
            assertTrue(text.endsWith("…"));
        }
    }

    private static String overlong() {
        StringBuilder text = new StringBuilder();
        new java.util.Random(7).ints(40_000, 0x4E00, 0x9000).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String shown(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }

    private static XSSFWorkbook book(RegisterDocument document, Iterable<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Registers.write(RegisterFormat.XLSX, document, RegisterRows.of(rows), out, count -> {});
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
