package desk.shared.web;

import jakarta.servlet.http.HttpSession;

/** Knows whether somebody is still signed in with a browser session; implemented where signing in is. */
public interface SessionWatch {

    /** False once the session ended, whatever ended it; asks nothing of the request and extends nothing. */
    boolean isAlive(HttpSession session);
}
