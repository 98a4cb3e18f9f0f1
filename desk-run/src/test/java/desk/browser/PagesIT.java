package desk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the application, looked at as a person with the right role sees it: accessible, in two languages, light and dark. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT extends Journey {
    private final Map<String, Page> tabs = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    static Stream<Shown> everySight() {
        return AllPages.everySight();
    }

    @Test
    void no_page_is_forgotten() throws IOException {
        assertEquals(
                AllPages.files(),
                everySight().map(Shown::page).collect(Collectors.toCollection(TreeSet::new)),
                "a page of the application must be in AllPages");
    }

    @ParameterizedTest
    @MethodSource("everySight")
    void a_page_is_accessible_in_both_languages_and_themes(Shown shown) {
        List<String> wrong = look(
                shown,
                sight -> {
                    sight.size(1280, 720).inFull();
                    sight.dark().contrast();
                    sight.light();
                },
                Sight::languageAndLabels);
        assertEquals(List.of(), wrong);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("everySight")
    void a_page_is_accessible_in_every_language_theme_and_size(Shown shown) {
        assertEquals(List.of(), look(shown, PagesIT::matrix, PagesIT::matrix));
    }

    private static void matrix(Sight sight) {
        sight.language();
        sight.size(1280, 720).light().inFull();
        sight.dark().inFull();
        sight.size(820, 1180).inFull();
        sight.light().inFull();
    }

    private interface Looking {
        void at(Sight sight);
    }

    /** Chinese first, then English; the account's own choice is Chinese again afterwards. */
    private List<String> look(Shown shown, Looking chinese, Looking english) {
        missing.clear();
        Page page = tabs.computeIfAbsent(String.valueOf(shown.account()), account -> tab(shown.account()));
        Sight sight = new Sight(page);
        open(shown, page);
        sight.unfold();
        try {
            sight.language();
            chinese.at(sight);
            sight.language("en");
            open(shown, page);
            sight.unfold();
            english.at(sight);
        } finally {
            sight.language("zh-CN");
        }
        return Stream.concat(sight.wrong().stream(), missing.stream()).toList();
    }

    private Page tab(String account) {
        Page page = (account == null ? stranger() : as(account)).newPage();
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
                missing.add(answer.status() + " " + answer.url());
            }
        });
        return page;
    }

    /** One window for each account until all pages are seen: what a page needs is fetched once. */
    @Override
    void leave() {}

    @AfterAll
    void close() {
        super.leave();
    }

    private void open(Shown shown, Page page) {
        Response answer = shown.way().open(page, desk.url);
        assertEquals(shown.status(), answer.status(), shown + ": " + answer.url());
    }
}
