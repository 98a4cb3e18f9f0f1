package desk.it;

import desk.security.service.Secrets;
import desk.shared.domain.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** Calls the running program over HTTP as another program would; every answer of the API is held against its document. */
@ApplicationScoped
public class Rest {

    private static final String API = "/desk/api/v1";

    @Inject
    Sql sql;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** An answer, read. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The content type without its parameters. */
        public String mediaType() {
            String type = header("Content-Type");
            return type == null ? null : type.split(";", 2)[0];
        }

        /** The body as JSON; empty when there is none. */
        public JsonObject json() {
            return response.body().isEmpty()
                    ? JsonObject.EMPTY_JSON_OBJECT
                    : Json.createReader(new StringReader(response.body())).readObject();
        }

        public String text(String member) {
            return json().getString(member, null);
        }

        /** The last step of a problem's type. */
        public String problem() {
            return text("type").substring("/desk/problems/".length());
        }
    }

    /** A caller with a token of its own. */
    public final class Client {

        private final String token;

        private Client(String token) {
            this.token = token;
        }

        /** A request below the API's root, with headers as name, value, name, value. */
        public Answer send(String method, String path, String body, String... headers) {
            return body == null
                    ? send(method, path, BodyPublishers.noBody(), headers)
                    : send(method, path, BodyPublishers.ofString(body), json(headers));
        }

        /** A request without a body. */
        public Answer send(String method, String path) {
            return send(method, path, BodyPublishers.noBody());
        }

        /** As before, with a body of any sort. */
        public Answer send(String method, String path, BodyPublisher body, String... headers) {
            HttpRequest.Builder request = request(API + path).method(method, body);
            if (token != null) {
                request.setHeader("Authorization", "Bearer " + token);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            Answer answer = Rest.this.send(request.build());
            Documented.check(method, path, answer);
            return answer;
        }

        private static String[] json(String... headers) {
            return Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                    .toArray(String[]::new);
        }

        public Answer post(String path, String body, String... headers) {
            return send("POST", path, body, headers);
        }

        public Answer get(String path, String... headers) {
            return send("GET", path, BodyPublishers.noBody(), headers);
        }
    }

    /** An account with the role at the desk, and a token of it with everything the role may do. */
    public Client as(String role, UUID desk) {
        UUID account = Uuid7.next();
        sql.update(
                "insert into account (id, username, display_name, state, desk_id, created_at) values (?, ?, ?, 'ACTIVE', ?, now())",
                account,
                "rest-" + account,
                "接口 " + role,
                desk);
        sql.update("insert into account_role (account_id, role) values (?, ?)", account, role);
        String token = Secrets.token();
        sql.update("""
                insert into api_token (id, account_id, name, token_hash, scopes, created_at, expires_at)
                select ?, ?, 'test', ?, array(select name from permission), now(), now() + interval '1 day'""", Uuid7.next(), account, Secrets.sha256(token));
        return new Client(token);
    }

    /** Somebody with this token, good or bad; null for none. */
    public Client holding(String token) {
        return new Client(token);
    }

    /** A GET anywhere below the server's root. */
    public Answer page(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    public static int port() {
        return Integer.getInteger("desk.it.port");
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, BodyHandlers.ofString()));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
