package desk.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** A page that stands open, looked at in one language, theme and size after the other. What is wrong is collected, not thrown. */
final class Sight {
    /** Everything folded away is unfolded: what nobody sees, axe does not look at. */
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)";
    /** Words of the house in the wrong language, not the names in its data; and keys no bundle knows. */
    private static final String UNTRANSLATED = "() => {"
            + " const data = '[lang]:not(html), .bcard, tbody, .account, .tree, datalist, [role=option], .tag, .choices, .facts dd';"
            + " const ours = 'label, legend, th, summary, h2, h3, button, .btn, .ui-button-text, nav a, .field-hint, .lead, input, textarea';"
            + " const words = [...document.querySelectorAll(ours)].filter(each => !each.closest(data)).flatMap(each =>"
            + "   [each.matches('input, textarea') ? '' : each.innerText, each.placeholder, each.title, each.ariaLabel]);"
            + " const keys = document.body.innerText.match(/\\?\\?\\?[^?]+\\?\\?\\?/g) ?? [];"
            + " return [...words.filter(each => /\\p{Script=Han}/u.test(each ?? '')), ...keys]; }";
    /** The new colours have arrived everywhere: they pass from an element to those in it, one picture after the other. */
    private static final String PAINTED = "() => new Promise(done => { let calm = 0; const look = () => {"
            + " calm = document.getAnimations().some(each => each.playState === 'running') ? 0 : calm + 1;"
            + " if (calm > 2) done(true); else requestAnimationFrame(look); };"
            + " requestAnimationFrame(look); })";

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth"
            + " ? [document.documentElement.scrollWidth + ' wide in ' + innerWidth] : []";

    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private String theme = "light";
    private String language = "zh-CN";

    Sight(Page page) {
        this.page = page;
        page.emulateMedia(media(ColorScheme.LIGHT));
    }

    void unfold() {
        page.evaluate(UNFOLD);
    }

    Sight size(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    Sight light() {
        return theme("light", ColorScheme.LIGHT);
    }

    Sight dark() {
        return theme("dark", ColorScheme.DARK);
    }

    private Sight theme(String name, ColorScheme scheme) {
        theme = name;
        page.emulateMedia(media(scheme));
        page.evaluate(PAINTED);
        return this;
    }

    private static EmulateMediaOptions media(ColorScheme scheme) {
        return new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** As the menu of languages does it, without the page loading by itself. */
    Sight language(String wanted) {
        language = wanted;
        page.evaluate(
                "async wanted => (await desk.request('/look', {method: 'POST', body: new URLSearchParams({language: wanted})})).ok",
                wanted);
        return this;
    }

    void inFull() {
        note(Axe.everything(page));
        tooWide();
    }

    void contrast() {
        note(Axe.contrast(page));
    }

    void tooWide() {
        note(told(TOO_WIDE));
    }

    void languageAndLabels() {
        note(Axe.languageAndLabels(page));
        language();
    }

    void language() {
        Object said = page.evaluate("document.documentElement.lang");
        note(language.equals(said) ? List.of() : List.of("the page says its language is " + said));
        note("en".equals(language) ? told(UNTRANSLATED) : List.of());
    }

    @SuppressWarnings("unchecked")
    private List<String> told(String script) {
        return (List<String>) page.evaluate(script);
    }

    private void note(List<String> found) {
        var size = page.viewportSize();
        found.forEach(each -> wrong.add(language + " " + theme + " " + size.width + ": " + each));
    }

    List<String> wrong() {
        return wrong;
    }
}
