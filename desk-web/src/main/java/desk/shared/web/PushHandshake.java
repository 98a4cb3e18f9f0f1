package desk.shared.web;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;

/**
 * Notes who opens the push line, for {@link PushEndpoint} to judge. The properties are those of this one handshake: the server
 * gives every upgrade a map of its own, so two at the same moment do not meet.
 */
public class PushHandshake extends ServerEndpointConfig.Configurator {

    static final String ORIGIN = "desk.origin";
    static final String HOST = "desk.host";
    static final String FORWARDED = "desk.forwarded-scheme";
    static final String HTTP_SESSION = "desk.http-session";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        note(config, ORIGIN, header(request.getHeaders(), "Origin"));
        note(config, HOST, header(request.getHeaders(), "Host"));
        note(config, FORWARDED, header(request.getHeaders(), "X-Forwarded-Proto"));
        if (request.getHttpSession() instanceof HttpSession session) {
            config.getUserProperties().put(HTTP_SESSION, session);
        }
    }

    private static void note(ServerEndpointConfig config, String name, String value) {
        if (value != null) {
            config.getUserProperties().put(name, value);
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
