package desk.run.ear;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain HTTP to the application, with the cookies of one session. */
final class Browsing {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*?value=\"([^\"]*)\"");
    private final Cookies cookies = new Cookies();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI desk;
    private final String origin;
    private final String[] added;

    Browsing(URI desk) {
        this(desk, "http");
    }

    /** @param added headers a proxy in front adds to every request of a browser that speaks {@code scheme} to it */
    Browsing(URI desk, String scheme, String... added) {
        this.desk = desk;
        this.origin = scheme + "://" + desk.getAuthority();
        this.added = added;
    }

    HttpClient http() {
        return http;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(asked(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = asked(path)
                .header("Content-Type", type)
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder asked(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.resolve(path));
        return added.length == 0 ? request : request.headers(added);
    }

    /** By the form, as a browser without scripts sends it. */
    HttpResponse<String> signIn(String username) throws IOException, InterruptedException {
        String path = "security/sign-in.xhtml";
        Map<String, String> form = Map.of(
                "signIn", "signIn",
                "signIn:username", username,
                "signIn:password", "desk-demo",
                "signIn:go", "");
        return submit(path, get(path).body(), form);
    }

    /** A form of the page in hand, with the page's view state. */
    HttpResponse<String> submit(String path, String page, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(page);
        if (!state.find()) {
            throw new IllegalStateException("no view state in " + path);
        }
        String fields = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String all = fields + "&jakarta.faces.ViewState=" + encoded(state.group(1));
        return post(path, "application/x-www-form-urlencoded", all, headers);
    }

    /** As a browser behind TLS keeps them, though this end speaks plain HTTP: secure ones are sent too. */
    private static final class Cookies extends CookieHandler {
        private final Map<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            String all = kept.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            return all.isEmpty() ? Map.of() : Map.of("Cookie", List.of(all));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.getOrDefault("set-cookie", headers.getOrDefault("Set-Cookie", List.of()))
                    .forEach(line -> HttpCookie.parse(line).forEach(c -> kept.put(c.getName(), c.getValue())));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
