package desk.home.web;

import static desk.shared.web.JsonSource.JSON;

import desk.shared.service.Denied;
import desk.shared.service.SearchSource;
import desk.shared.web.Looks;
import desk.shared.web.Texts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The one box: {@code POST /one-box} with {@code {"q":"…"}} asks every feature for its best few hits. */
@WebServlet("/one-box")
public class OneBoxServlet extends HttpServlet {

    private static final int HITS = 6;
    private static final int LONGEST = 80;

    @Inject
    @Any
    transient Instance<SearchSource> sources;

    @Inject
    transient Looks looks;

    @Inject
    transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed;
        try (JsonReader reader = JSON.createReader(request.getReader())) {
            typed = reader.readObject().getString("q");
        } catch (JsonException | ClassCastException | NullPointerException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(JSON.createObjectBuilder()
                        .add("groups", groups(typed, request.getContextPath()))
                        .build()
                        .toString());
    }

    private JsonArrayBuilder groups(String typed, String root) {
        JsonArrayBuilder groups = JSON.createArrayBuilder();
        if (typed.isBlank() || typed.length() > LONGEST) {
            return groups;
        }
        Locale locale = looks.getLocale();
        sources.stream().sorted(Comparator.comparingInt(SearchSource::order)).forEach(source -> {
            List<SearchSource.Hit> hits = hits(source, typed, locale);
            if (!hits.isEmpty()) {
                groups.add(JSON.createObjectBuilder()
                        .add("label", texts.of(source.groupKey()))
                        .add("items", items(hits, root)));
            }
        });
        return groups;
    }

    /** A feature the caller has no right to simply has nothing to say. */
    private static List<SearchSource.Hit> hits(SearchSource source, String typed, Locale locale) {
        try {
            return source.find(typed, HITS, locale);
        } catch (Denied notTheirs) {
            return List.of();
        }
    }

    private static JsonArrayBuilder items(List<SearchSource.Hit> hits, String root) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (SearchSource.Hit hit : hits) {
            items.add(JSON.createObjectBuilder()
                    .add("title", hit.title())
                    .add("detail", hit.detail() == null ? "" : hit.detail())
                    .add("href", root + hit.path())
                    .add("icon", hit.icon()));
        }
        return items;
    }
}
