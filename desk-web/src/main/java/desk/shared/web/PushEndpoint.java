package desk.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Map;

/**
 * The line on which open pages hear that something changed: {@code {"topics":["visit"]}}, nothing else. A page then asks for
 * what it shows, with its own rights. Only for people who are signed in, and only from our own pages.
 */
@ApplicationScoped
@ServerEndpoint(value = "/push", configurator = PushHandshake.class)
public class PushEndpoint {

    @Inject
    Screens screens;

    @OnOpen
    public void open(Session session, EndpointConfig config) throws IOException {
        Map<String, Object> asked = config.getUserProperties();
        HttpSession signedIn = (HttpSession) asked.get(PushHandshake.HTTP_SESSION);
        if (session.getUserPrincipal() == null || signedIn == null || !isOurs(session, asked)) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "sign in"));
            return;
        }
        session.setMaxTextMessageBufferSize(1024);
        session.setMaxIdleTimeout(0);
        if (!screens.add(session, signedIn)) {
            session.close(new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too many pages"));
        }
    }

    private static boolean isOurs(Session session, Map<String, Object> asked) {
        String scheme = OwnOrigin.scheme((String) asked.get(PushHandshake.FORWARDED), session.isSecure());
        return OwnOrigin.is((String) asked.get(PushHandshake.ORIGIN), scheme, (String) asked.get(PushHandshake.HOST));
    }

    @OnClose
    public void close(Session session) {
        screens.remove(session);
    }

    @OnError
    public void trouble(Session session, Throwable cause) {
        screens.remove(session);
    }
}
