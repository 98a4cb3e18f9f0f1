package desk.run.ear;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain HTTP to the application, with the cookies of one session. */
final class Browsing {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*?value=\"([^\"]*)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI desk;

    Browsing(URI desk) {
        this.desk = desk;
    }

    HttpClient http() {
        return http;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", type)
                .header("Origin", "http://" + desk.getAuthority())
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
