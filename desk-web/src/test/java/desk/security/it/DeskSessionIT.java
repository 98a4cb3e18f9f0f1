package desk.security.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.security.domain.Role;
import desk.security.service.SignedIn;
import desk.security.web.DeskSession;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a browser session is over, told from what it remembers: no test can wait for hours. */
@InContainer
class DeskSessionIT {

    @Inject
    DeskSession sessions;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Test
    void a_session_somebody_works_in_ends_some_hours_after_it_began() {
        assertTrue(sessions.isAlive(session(Duration.ofHours(13), Duration.ZERO)));
        assertFalse(sessions.isAlive(session(Duration.ofHours(14).plusSeconds(1), Duration.ZERO)));
    }

    @Test
    void a_session_nobody_works_in_ends_after_the_idle_time() {
        assertTrue(sessions.isAlive(session(Duration.ofMinutes(40), Duration.ofMinutes(29))));
        assertFalse(sessions.isAlive(
                session(Duration.ofMinutes(40), Duration.ofMinutes(30).plusSeconds(1))));
    }

    /** A session as signing in leaves it. */
    private HttpSession session(Duration sinceItBegan, Duration sinceAnythingWasDone) {
        var somebody = people.somebody(Role.AGENT);
        Map<String, Object> remembered = new HashMap<>();
        remembered.put("desk.signed-in", new SignedIn(somebody.id(), 0, clock.instant()));
        remembered.put("desk.began-at", clock.millis() - sinceItBegan.toMillis());
        remembered.put("desk.active-at", clock.millis() - sinceAnythingWasDone.toMillis());
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getAttribute") ? remembered.get(arguments[0]) : null);
    }
}
