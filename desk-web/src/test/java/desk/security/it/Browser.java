package desk.security.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the other end of the wire: keeps cookies, follows no redirect. */
final class Browser {

    private static final Pattern REDIRECT = Pattern.compile("<redirect url=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    /** Through the sign-in page's own form, as its script sends it. */
    HttpResponse<String> signIn(String username, String password, String to) {
        String form =
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=signIn%3Ago&jakarta.faces.partial.execute=signIn"
                        + "&signIn%3Ago=signIn%3Ago&signIn=signIn&jakarta.faces.ViewState=stateless"
                        + field("signIn:username", username) + field("signIn:password", password)
                        + (to == null ? "" : field("to", to));
        return post("/security/sign-in.xhtml", form, "Faces-Request", "partial/ajax", "Origin", origin());
    }

    private static String field(String name, String value) {
        return "&" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Where an ajax answer sends the browser; the whole answer when it does not, for the failing test to show. */
    String redirectOf(HttpResponse<String> answer) {
        Matcher redirect = REDIRECT.matcher(answer.body());
        return redirect.find() ? redirect.group(1) : answer.statusCode() + " " + answer.body();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    boolean hasCookies() {
        return !cookies.getCookieStore().getCookies().isEmpty();
    }

    /** As {@link #post}, without telling the length beforehand. */
    HttpResponse<String> postInPieces(String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                HttpRequest.newBuilder(uri(path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))),
                headers);
    }

    /** An open page's push line. */
    static final class Line implements WebSocket.Listener {

        private volatile boolean closed;

        boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket line, int code, String reason) {
            closed = true;
            return null;
        }
    }

    Line listen() {
        Line line = new Line();
        client.newWebSocketBuilder()
                .header("Origin", origin())
                .buildAsync(URI.create(origin().replace("http:", "ws:") + "/desk/push"), line)
                .join();
        return line;
    }

    private URI uri(String path) {
        return URI.create(origin() + "/desk" + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder asked, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            asked.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
