package desk.shared.web.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Runs at build time only: adds to every operation of the OpenAPI document what the plumbing does for all of them, so that
 * resources say no more than what is theirs. A command says by {@code x-command} whether it makes a record ({@code create})
 * or changes one ({@code change}).
 */
public class EveryOperation implements OASFilter {

    private static final String COMMAND = "x-command";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(operation, method, path.contains("{"))));
    }

    private static void complete(Operation operation, PathItem.HttpMethod method, boolean oneRecord) {
        answers(operation, "400", "401", "403", "406", "429", "500", "503");
        if (oneRecord) {
            answers(operation, "404");
        }
        if (method == PathItem.HttpMethod.GET && oneRecord) {
            etag(operation);
        }
        if (method != PathItem.HttpMethod.GET) {
            answers(operation, "413", "415");
        }
        Map<String, Object> extensions = operation.getExtensions();
        if (extensions != null && extensions.containsKey(COMMAND)) {
            command(operation, "change".equals(extensions.get(COMMAND)));
            operation.removeExtension(COMMAND);
        }
        operation.setResponses(sorted(operation.getResponses()));
    }

    private static void command(Operation operation, boolean changes) {
        answers(operation, "409", "422");
        etag(operation);
        operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
        if (changes) {
            answers(operation, "412");
            operation.addParameter(OASFactory.createParameter().ref("IfMatch"));
        } else {
            success(operation).addHeader("Location", OASFactory.createHeader().ref("Location"));
        }
    }

    private static void etag(Operation operation) {
        success(operation).addHeader("ETag", OASFactory.createHeader().ref("ETag"));
    }

    private static APIResponse success(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.getOperationId() + " never succeeds"));
    }

    private static void answers(Operation operation, String... statuses) {
        for (String status : List.of(statuses)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(status));
        }
    }

    private static APIResponses sorted(APIResponses responses) {
        APIResponses inOrder = OASFactory.createAPIResponses();
        inOrder.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        return inOrder;
    }
}
