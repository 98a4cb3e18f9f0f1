package desk.shared.web;

import desk.shared.service.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;

/**
 * What a request says of what it is about, known from its first moment: before anything of the page is decoded, when a page
 * is opened and when it is worked on alike. Whatever decides if a button is there is asked here and never of an input, whose
 * value arrives only after the decision.
 */
@Named
@RequestScoped
public class Asked {

    /** What {@code d:about} calls the record a page is about. */
    public static final String ABOUT = "about";

    private static final String IN_ADDRESS = "id";
    private static final String KEY = "key";

    /**
     * The record the page is about: {@code id} in the address when it opens, {@code d:about} in what its forms send.
     *
     * @throws NotFound when the request names none
     */
    public UUID record() {
        String sent = text(ABOUT);
        return id(sent.isEmpty() ? text(IN_ADDRESS) : sent);
    }

    /** The key of the line whose {@code d:act} was pressed; empty when it has none. */
    public String key() {
        return text(KEY);
    }

    /** The same for lines known by an id. */
    public UUID keyId() {
        return id(key());
    }

    /** A parameter of the request; empty when it has none of that name. */
    public String text(String name) {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return sent.getOrDefault(name, "");
    }

    /**
     * The query of the address a page stands at, also when one of its forms was sent; empty when it has none. A form is sent to
     * the page without it, so that the browser's word for where it came from is taken, of the same page only.
     */
    public static String query(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            return "?" + request.getQueryString();
        }
        String from = request.getHeader("Referer");
        int query = from == null ? -1 : from.indexOf('?');
        if (query > 0 && from.substring(0, query).endsWith(request.getRequestURI())) {
            return from.substring(query);
        }
        String about = request.getParameter(ABOUT);
        return about == null || !about.matches("[0-9a-f-]{36}") ? "" : "?" + IN_ADDRESS + "=" + about;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
