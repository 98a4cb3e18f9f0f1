package desk.run.ear;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The register's export by its page: the button as its script presses it, then the file the page offers. */
final class RegisterExport {
    private static final String PAGE = "visitor/register.xhtml";
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("/(exports/[0-9a-f-]{36})\" download=\"[^\"]+\\.csv\"");

    private RegisterExport() {}

    /** The CSV of the visits in one state. */
    static String csv(Browsing person, String state) throws IOException, InterruptedException {
        String page = person.get(PAGE + "?states=" + state).body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("register", "register");
        form.put("register:states", state);
        form.put("register:csv", "register:csv");
        form.put("jakarta.faces.partial.ajax", "true");
        form.put("jakarta.faces.source", "register:csv");
        form.put("jakarta.faces.partial.execute", "register");
        form.put("jakarta.faces.partial.render", "register:export");
        form.put("primefaces.nonce", found(NONCE, page));
        HttpResponse<String> ordered = person.submit(PAGE, page, form, "Faces-Request", "partial/ajax");
        if (!ordered.body().contains("register:export")) {
            throw new IllegalStateException("no export: " + ordered.statusCode() + " " + ordered.body());
        }
        return person.get(file(person)).body();
    }

    private static String file(Browsing person) throws IOException, InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            String page = person.get(PAGE).body();
            if (FILE.matcher(page).find() || Instant.now().isAfter(patience)) {
                return found(FILE, page);
            }
            Thread.sleep(300);
        }
    }

    private static String found(Pattern wanted, String page) {
        Matcher matcher = wanted.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("the page has no " + wanted);
        }
        return matcher.group(1);
    }
}
