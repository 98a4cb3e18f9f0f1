package desk.shared.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API, version 1 (R1). Who asks is told by the token filter before anything here runs. */
@ApplicationPath(RestApplication.PATH)
public class RestApplication extends Application {

    /** Below the context root. A later version that breaks callers gets a path of its own beside this one. */
    public static final String PATH = "api/v1";

    /**
     * Problems keep their own documents; addresses are told without a host, which a proxy may have changed; and nothing
     * describes the API but its OpenAPI document.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
