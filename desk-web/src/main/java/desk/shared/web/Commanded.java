package desk.shared.web;

import desk.shared.service.Retry;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/**
 * The one path of every command a page sends: tried again when the database broke a deadlock, and noted, so that a press nothing
 * heard can be told from one that was done ({@link Unheard}). An action runs one use case; one that runs several cares for each.
 */
public class Commanded implements ActionListener {

    private final ActionListener wrapped;

    public Commanded(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext.getCurrentInstance().getAttributes().put(Commanded.class, true);
        Retry.whenBusy(DeskExceptionHandler::cause, () -> {
            wrapped.processAction(event);
            return null;
        });
    }

    /** Whether a command of this request was begun. */
    static boolean begun(FacesContext context) {
        return context.getAttributes().containsKey(Commanded.class);
    }
}
