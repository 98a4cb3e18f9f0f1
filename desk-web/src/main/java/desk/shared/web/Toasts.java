package desk.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.primefaces.PrimeFaces;

/** Short words after something was done; the frame shows them for a moment and reads them out. */
@RequestScoped
public class Toasts {

    @Inject
    Texts texts;

    /** It worked. */
    public void good(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, key, values);
    }

    /** It worked, but somebody should know something. */
    public void warn(String key, Object... values) {
        add(FacesMessage.SEVERITY_WARN, key, values);
    }

    /** Tells the page's scripts something by name, with one value: for example that a form's draft is done with. */
    public void callback(String name, String value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    private void add(FacesMessage.Severity severity, String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, texts.of(key, values), null));
    }
}
