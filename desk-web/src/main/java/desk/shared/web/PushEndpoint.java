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
import java.security.Principal;

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
        Principal person = session.getUserPrincipal();
        boolean ours = Boolean.TRUE.equals(config.getUserProperties().get(PushHandshake.SAME_ORIGIN));
        if (person == null || !ours) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "sign in"));
            return;
        }
        session.setMaxTextMessageBufferSize(1024);
        session.setMaxIdleTimeout(0);
        HttpSession signedIn = (HttpSession) config.getUserProperties().get(PushHandshake.HTTP_SESSION);
        screens.add(session, signedIn == null ? "" : signedIn.getId());
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
