package desk.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The addresses at which an application server tells programs about itself, beside those of the application. */
public final class ServerAddresses {

    private ServerAddresses() {}

    /** Asserts that none of them answers, and that the refusal does not tell whose it is. */
    public static void areClosed(URI desk) throws IOException, InterruptedException {
        for (String path : List.of("/openapi", "/metrics", "/health", "/health/ready", "/nowhere")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(desk.resolve(path)).build(), BodyHandlers.ofString());
            assertTrue(Set.of(403, 404).contains(answer.statusCode()), path + ": " + answer.statusCode());
            assertFalse(answer.body().contains("Payara"), path + ": " + answer.body());
            assertEquals(Optional.empty(), answer.headers().firstValue("Server"), path);
        }
    }
}
