package desk.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterDocument;
import desk.report.api.RegisterRows;
import desk.report.service.RegisterWriter.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRegisterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void the_chinese_text_of_every_page_reads_back() throws IOException {
        write(Sample.register(), Sample.rows(40));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages > 2, "wrapped rows take several pages");
            for (int page = 1; page <= pages; page++) {
                String text = text(pdf, page);
                assertTrue(text.contains("被访人/部门"), "the heading is on page " + page);
                assertTrue(text.contains("第 " + page + " 页　共 " + pages + " 页"), "page number on page " + page);
                assertTrue(text.contains("注：证件号码与电话已部分隐藏。"));
            }
            String first = text(pdf, 1);
            for (String piece : List.of("来访人员登记表", "期间：2026-07-01", "王小明", "440***********1000", "粤A·10000", "09:00")) {
                assertTrue(first.contains(piece), piece);
            }
            String last = text(pdf, pages);
            assertTrue(last.contains("共 40 条记录"));
            assertTrue(last.contains("审核人"));
        }
    }

    @Test
    void a_page_is_a4_landscape_and_says_its_title_and_language() throws IOException {
        write(Sample.register(), Sample.rows(1));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertEquals(842, pdf.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(595, pdf.getPage(0).getMediaBox().getHeight(), 1);
            assertEquals("来访人员登记表", pdf.getDocumentInformation().getTitle());
            assertEquals("zh-CN", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void the_font_is_embedded_with_the_characters_used_only() throws IOException {
        write(Sample.register(), Sample.rows(1000));
        assertTrue(out.size() < 400_000, "1,000 rows took " + out.size() + " bytes");
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            PDResources resources = pdf.getPage(1).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+NotoSansSC-.*"), font.getName());
            }
        }
    }

    @Test
    void characters_the_font_lacks_are_marked_and_counted_but_none_breaks_the_page() throws IOException {
        RegisterDocument document = Sample.of(RegisterColumn.text("name", "姓名", 5));
        List<List<String>> rows = List.of(
                List.of("陈\uD842\uDFB7"),
                List.of("\uD83D\uDE00\uFE0F好"),
                List.of("\uD800断"),
                List.of("一\u0007二\t三\r\n四"));
        Written written = write(document, rows);
        assertEquals(4, written.rows());
        assertEquals(3, written.replaced());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = text(pdf, 1);
            assertTrue(text.contains("陈〓"));
            assertTrue(text.contains("〓好"));
            assertTrue(text.contains("〓断"));
            assertTrue(text.contains("一二 三"));
            assertTrue(text.contains("〓：字库未收的字，共 3 个"));
        }
    }

    @Test
    void a_cell_longer_than_a_page_goes_on_over_the_pages_and_loses_nothing() throws IOException {
        RegisterDocument document =
                Sample.of(RegisterColumn.text("name", "姓名", 50), RegisterColumn.text("remark", "备注", 1));
        write(document, List.of(List.of("王小明", "备".repeat(400)), List.of("李", "尾")));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertTrue(pdf.getNumberOfPages() > 2);
            String all = new PDFTextStripper().getText(pdf);
            long headings = pdf.getNumberOfPages();
            assertEquals(400 + headings, all.chars().filter(c -> c == '备').count());
            assertTrue(all.contains("尾"));
        }
    }

    @Test
    void an_empty_register_says_so() throws IOException {
        write(Sample.register(), List.of());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertTrue(text(pdf, 1).contains("（本期间无记录）"));
        }
    }

    @Test
    void the_blank_form_for_an_outage_has_numbered_rows_to_write_in() throws IOException {
        Registers.blankForm(Sample.register(), 26, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertEquals(2, pdf.getNumberOfPages());
            assertTrue(text(pdf, 2).contains("26"));
            assertTrue(text(pdf, 2).contains("制表人"));
            assertFalse(text(pdf, 2).contains("条记录"), "a blank form has nothing to count");
        }
    }

    @Test
    void any_choice_of_columns_fits_the_paper() throws IOException {
        RegisterColumn[] many = new RegisterColumn[40];
        Arrays.setAll(many, i -> RegisterColumn.dateTime("c" + i, "很长的列标题"));
        write(Sample.of(many), List.of(java.util.Collections.nCopies(40, Sample.NINE)));
        write(Sample.of(RegisterColumn.text("x", "", 1)), List.of(List.of("")));
        assertTrue(out.size() > 0);
    }

    private Written write(RegisterDocument document, Iterable<? extends List<?>> rows) throws IOException {
        out.reset();
        return Registers.write(RegisterFormat.PDF, document, RegisterRows.of(rows), out, count -> {});
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
