package desk.run.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in, in a session of one's own. */
final class Browser implements AutoCloseable {

    static final String BOARD = "/desk/visitor/board.xhtml";
    static final String REGISTER = "/desk/visitor/register.xhtml";
    static final String EMPTY = "/desk/" + Program.EMPTY_PAGE;
    private static final String SIGN_IN = "/desk/security/sign-in.xhtml";
    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    private static final int FOUND = 302;
    private static final int OK = 200;

    private final Wire wire;

    private Browser(Wire wire) {
        this.wire = wire;
    }

    static Browser signedIn(int port, String username) throws IOException {
        Browser browser = new Browser(new Wire(port));
        String form = browser.page(SIGN_IN);
        Map<String, String> fields = browser.fields(form);
        fields.replaceAll((name, value) ->
                name.endsWith("username") ? username : name.endsWith("password") ? "desk-demo" : value);
        fields.put("signIn:go", "");
        Wire.Answer answer = browser.wire.post(SIGN_IN, "application/x-www-form-urlencoded", encoded(fields));
        if (answer.status() != FOUND) {
            throw new IOException("signing in as " + username + " answered " + answer.status());
        }
        return browser;
    }

    /** The page's text; refuses anything but 200. */
    String page(String path) throws IOException {
        return answer(path).text();
    }

    Wire.Answer answer(String path) throws IOException {
        Wire.Answer answer = wire.get(path);
        if (answer.status() != OK) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.header("location"));
        }
        return answer;
    }

    /** An ajax request of Faces on a page opened before. */
    Wire.Answer ajax(String path, Map<String, String> fields) throws IOException {
        return wire.send(
                "POST",
                path,
                Map.of(
                        "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8",
                        "Faces-Request", "partial/ajax",
                        "X-Requested-With", "XMLHttpRequest"),
                encoded(fields));
    }

    /** A question of a script; refuses anything but 200. */
    void json(String path, byte[] question) throws IOException {
        Wire.Answer answer = wire.post(path, "application/json", question);
        if (answer.status() != OK) {
            throw new IOException(path + " answered " + answer.status());
        }
    }

    /** The inputs of a page with their values, and the page's nonce, without which an ajax request is refused. */
    Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        Matcher input = FIELD.matcher(page);
        while (input.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(input.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            if (attributes.containsKey("name")) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    private static byte[] encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
