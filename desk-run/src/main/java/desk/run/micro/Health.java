package desk.run.micro;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/** Asks the application, not the port: Payara Micro answers 404 for an application that failed to deploy. */
final class Health {
    /** What was answered. */
    enum Answer {
        UP,
        DOWN,
        NO_APPLICATION,
        NOTHING
    }

    private static final Pattern UP = Pattern.compile("\"status\"\\s*:\\s*\"UP\"");
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI address;

    Health(int port) {
        address = URI.create("http://127.0.0.1:" + port + "/desk/health");
    }

    Answer ask() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> UP.matcher(response.body()).find() ? Answer.UP : Answer.DOWN;
                case 404 -> Answer.NO_APPLICATION;
                default -> Answer.DOWN;
            };
        } catch (IOException e) {
            return Answer.NOTHING;
        }
    }
}
