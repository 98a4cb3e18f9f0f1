package desk.shared.web;

import desk.shared.service.Drafts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.primefaces.PrimeFaces;

/** For pages whose form is marked {@code data-draft}: call {@link #done} when the form was stored, in the same action. */
@RequestScoped
public class FormDrafts {

    @Inject
    Drafts drafts;

    /** The draft of this form goes, on the server and in the browser. */
    public void done(String form, String record) {
        drafts.discard(form, record);
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("draftDone", form);
            PrimeFaces.current().ajax().addCallbackParam("draftRecord", record);
        }
    }

    /** The same for a form of a new record. */
    public void done(String form) {
        done(form, "new");
    }
}
