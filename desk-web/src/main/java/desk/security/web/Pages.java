package desk.security.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Going from one page to another, and the request behind a page. */
final class Pages {

    private Pages() {}

    /** Goes to a page below the context root; the home page for null. */
    static void goTo(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            external().redirect(external().getRequestContextPath() + (path == null ? "/" : path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        context.responseComplete();
    }

    static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
