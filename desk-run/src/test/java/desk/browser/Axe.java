package desk.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe-core in the page that stands open. The script comes from its library for Playwright; it is run here directly, once put
 * into a page, for the library puts it in anew and opens a tab of its own for every question.
 */
final class Axe {
    private static final String SCRIPT = script();
    private static final List<String> LANGUAGE_AND_LABELS = List.of(
            "html-has-lang",
            "html-lang-valid",
            "valid-lang",
            "document-title",
            "label",
            "select-name",
            "button-name",
            "link-name",
            "input-button-name",
            "image-alt",
            "svg-img-alt",
            "aria-input-field-name",
            "aria-toggle-field-name",
            "aria-command-name",
            "aria-dialog-name");
    private static final String RUN = "async rules => {"
            + " const found = await axe.run(document, {resultTypes: ['violations'],"
            + "   ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})});"
            + " return found.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': '"
            + "   + (n.any[0] ?? n.all[0] ?? n.none[0] ?? {message: v.help}).message)); }";

    private Axe() {}

    /** All its rules. */
    static List<String> everything(Page page) {
        return run(page, List.of());
    }

    static List<String> contrast(Page page) {
        return run(page, List.of("color-contrast"));
    }

    static List<String> languageAndLabels(Page page) {
        return run(page, LANGUAGE_AND_LABELS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, List<String> rules) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
