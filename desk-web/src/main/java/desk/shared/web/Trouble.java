package desk.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives an unexpected failure a short number that both the reader and the log get; nothing else of it leaves the server. */
public final class Trouble {

    private static final Logger LOG = Logger.getLogger(Trouble.class.getName());
    private static final String ATTRIBUTE = "desk.reference";
    /** No letters or digits that are mistaken for each other on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Trouble() {}

    /** Logs the failure and returns its number, such as {@code K7Q2-M9XD}. */
    public static String log(HttpServletRequest request, Throwable failure) {
        String reference = newReference();
        request.setAttribute(ATTRIBUTE, reference);
        LOG.log(Level.SEVERE, "Unexpected failure " + reference + " at " + request.getServletPath(), failure);
        return reference;
    }

    /** The number of this request's failure; one that no page reported itself is logged now. */
    static String reference(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known.toString();
        }
        return log(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** The address asked for when the error happened, without its query; the home page where there is none. */
    static String wanted(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String home = request.getContextPath() + "/";
        return path instanceof String p && p.startsWith(home) && !p.contains("/errorpages/") ? p : home;
    }

    private static String newReference() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
