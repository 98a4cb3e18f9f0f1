package desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** The register exported through its page and read back: what was filtered and nothing else, masked as on the screen. */
class ExportIT extends Journey {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String ORGANISATION = "=甲,乙 \"丙\"公司";
    private static final String PHONE = "13900005678";
    private static final String MASKED = "139****5678";

    @Test
    void what_is_filtered_is_read_back_from_pdf_xlsx_and_csv_masked_as_on_the_screen() throws IOException {
        BrowserContext context = as("supervisor");
        String word = some("导出");
        Api api = new Api(context.request(), desk.url);
        api.visitThatIsOver(word + "甲", ORGANISATION, PHONE);
        api.visitThatIsOver(word + "乙", "示例公司", "");
        Page register = filtered(context, word);
        List<String> screen = register.locator("table.register tbody tr").allInnerTexts();
        assertEquals(2, screen.size());
        assertTrue(screen.get(1).contains(MASKED), screen.get(1));

        csv(export(register, "csv"), word);
        xlsx(export(register, "xlsx"), word);
        pdf(export(register, "pdf"), word);
    }

    private Page filtered(BrowserContext context, String word) {
        Page register = context.newPage();
        register.navigate(desk.url + "visitor/register.xhtml");
        register.locator("[id='register:typed']").fill(word);
        register.locator("[id='register:apply']").click();
        assertThat(register.locator(".pager .total")).hasText("共 2 条");
        return register;
    }

    private static Path export(Page register, String format) {
        register.locator("[id='register:" + format + "']").click();
        Download file = register.waitForDownload(() ->
                register.locator("a[data-export][download$='." + format + "']").click());
        assertTrue(file.suggestedFilename().endsWith("." + format), file.suggestedFilename());
        assertFalse(file.url().contains("导出"), file.url());
        return file.path();
    }

    private static void csv(Path file, String word) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(BYTE_ORDER_MARK, Arrays.copyOf(bytes, 3));
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        List<String> lines = List.of(text.split("\r\n"));
        assertEquals(3, lines.size(), text);
        assertTrue(lines.get(0).contains(",姓名,"), lines.get(0));
        assertTrue(lines.get(1).contains("," + word + "乙,"), lines.get(1));
        assertTrue(lines.get(2).contains("," + word + "甲,\"'=甲,乙 \"\"丙\"\"公司\","), lines.get(2));
        masked(text);
    }

    private static void xlsx(Path file, String word) throws IOException {
        List<String> cells = new ArrayList<>();
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(shown.formatCellValue(cell))));
        }
        assertTrue(cells.containsAll(List.of(word + "甲", word + "乙", ORGANISATION, "示例公司")), cells.toString());
        assertEquals(2, cells.stream().filter("送文件"::equals).count(), cells.toString());
        masked(String.join("\n", cells));
    }

    private static void pdf(Path file, String word) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertTrue(text.contains("来访人员登记表"), text);
            assertEquals(1, document.getNumberOfPages());
            assertTrue(text.contains(word + "甲") && text.contains(word + "乙"), text);
            assertEquals(2, text.split("送文件", -1).length - 1, text);
            masked(text);
        }
    }

    private static void masked(String text) {
        assertTrue(text.contains(MASKED), text);
        assertFalse(text.contains(PHONE), text);
    }
}
