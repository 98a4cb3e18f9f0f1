package desk.shared.web;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Looks at who opens the push line: the page's origin must be the host the request came to. */
public class PushHandshake extends ServerEndpointConfig.Configurator {

    static final String SAME_ORIGIN = "desk.same-origin";
    static final String HTTP_SESSION = "desk.http-session";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().put(SAME_ORIGIN, sameOrigin(request.getHeaders()));
        if (request.getHttpSession() instanceof HttpSession session) {
            config.getUserProperties().put(HTTP_SESSION, session);
        }
    }

    static boolean sameOrigin(Map<String, List<String>> headers) {
        String origin = header(headers, "Origin");
        String host = header(headers, "Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse(null);
    }
}
