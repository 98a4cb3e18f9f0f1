package desk.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.ContextCallback;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says so when a button was pressed that is no longer there: Faces drops such a press without a word, because the record moved
 * on since its reader saw it. The answer shows how things stand now.
 */
public class Unheard implements PhaseListener {

    private static final String SOURCE = "jakarta.faces.source";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.isPostback()
                && !context.isValidationFailed()
                && context.getMessageList().isEmpty()
                && !Commanded.begun(context)
                && isCommand(context)) {
            CDI.current().select(Toasts.class).get().warn("shared.moved-on");
        }
    }

    private static boolean isCommand(FacesContext context) {
        String source = context.getExternalContext().getRequestParameterMap().get(SOURCE);
        if (source == null) {
            return false;
        }
        AtomicBoolean command = new AtomicBoolean();
        ContextCallback look = (in, component) -> command.set(component instanceof UICommand);
        return context.getViewRoot().invokeOnComponent(context, source, look) && command.get();
    }
}
