package desk.security.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** Behind a proxy the server sees plain HTTP while the browser sees TLS: the session cookie is then marked secure here. */
@WebListener
public class CookieRules implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        SessionCookieConfig cookie = start.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        if (ClientAddress.isBehindProxy()) {
            cookie.setSecure(true);
        }
    }
}
