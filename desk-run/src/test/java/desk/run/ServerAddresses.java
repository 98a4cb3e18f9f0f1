package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The addresses at which an application server tells programs about itself, beside those of the application. */
public final class ServerAddresses {

    private ServerAddresses() {}

    /** Asserts that none of them answers. */
    public static void areClosed(URI desk) throws IOException, InterruptedException {
        for (String path : List.of("/openapi", "/metrics", "/health", "/health/ready")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
            assertEquals(404, answer.statusCode(), path + ": " + answer.body());
        }
    }
}
