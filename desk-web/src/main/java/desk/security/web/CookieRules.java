package desk.security.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * What the session cookie may do, said here because not every server reads it from web.xml. Behind a proxy the server sees
 * plain HTTP while the browser sees TLS: the cookie is then marked secure all the same.
 */
@WebListener
public class CookieRules implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        SessionCookieConfig cookie = start.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        if (ClientAddress.isBehindProxy()) {
            cookie.setSecure(true);
        }
    }
}
