package desk.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What another program enters through REST, for walks that need it there. */
final class Api {
    private final APIRequestContext requests;
    private final String visits;

    Api(APIRequestContext requests, String desk) {
        this.requests = requests;
        this.visits = desk + "api/v1/visits";
    }

    /** A visit that is over: its phone is shown in part only. */
    void visitThatIsOver(String name, String organisation, String phone) {
        JsonObject visit = new JsonObject();
        visit.addProperty("name", name);
        visit.addProperty("organisation", organisation);
        visit.addProperty("phone", phone);
        visit.addProperty("purpose", "送文件");
        visit.addProperty(
                "expectedFrom", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        String id = JsonParser.parseString(post(visits, visit.toString()).text())
                .getAsJsonObject()
                .get("id")
                .getAsString();
        post(visits + "/" + id + "/check-in", "{}");
        post(visits + "/" + id + "/check-out", "{}");
    }

    private APIResponse post(String address, String json) {
        APIResponse answer = requests.post(
                address,
                RequestOptions.create()
                        .setHeader("Authorization", "Bearer desk-demo-token")
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setHeader("Content-Type", "application/json")
                        .setData(json));
        assertTrue(answer.ok(), answer.text());
        return answer;
    }
}
