package desk.shared.web;

import desk.shared.domain.RuleViolation;
import desk.shared.service.BusinessException;
import desk.shared.service.Denied;
import desk.shared.service.NotFound;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;

/**
 * The one path of everything a page throws, in whole pages and in ajax: a refusal becomes words beside the field and keeps
 * the input; an expired page opens again; anything else becomes a reference number for the reader and the log.
 */
public class DeskExceptionHandler extends ExceptionHandlerWrapper {

    public DeskExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Throwable first = takeFirst();
        if (context == null || first == null || context.getResponseComplete()) {
            return;
        }
        Answer answer = new Answer(context);
        if (first instanceof ViewExpiredException) {
            answer.expired();
        } else if (first instanceof BusinessException refused) {
            answerRefusal(answer, refused);
        } else {
            answer.unexpected(first);
        }
    }

    /** The first failure without its wrappers; those that followed from it are dropped. */
    private Throwable takeFirst() {
        Throwable first = null;
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            first = first == null ? cause(thrown) : first;
            events.remove();
        }
        return first;
    }

    private static void answerRefusal(Answer answer, BusinessException refused) {
        if (answer.isFirstSight() && refused instanceof Denied) {
            answer.status(403);
        } else if (answer.isFirstSight() && (refused instanceof NotFound || answer.inRendering())) {
            // No form was sent: what cannot be shown is an address that leads nowhere.
            answer.status(404);
        } else {
            answer.refused(refused);
        }
    }

    /** What really went wrong, below the wrappers of Faces, expressions, reflection and EJB. */
    static Throwable cause(Throwable thrown) {
        Throwable failure = thrown;
        while (isWrapper(failure) && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure instanceof RuleViolation rule ? new BusinessException(rule) : failure;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof FacesException && !(thrown instanceof ViewExpiredException)
                || thrown instanceof ELException
                || thrown instanceof InvocationTargetException
                || thrown instanceof EJBException
                || thrown instanceof jakarta.el.MethodNotFoundException;
    }
}
