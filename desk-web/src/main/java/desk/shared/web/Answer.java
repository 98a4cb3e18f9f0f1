package desk.shared.web;

import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The answers the exception handler can give, each for a whole page and for ajax. */
final class Answer {

    /** The view is gone: answered by the page that says so and opens it again. */
    private static final int GONE = 410;

    private final FacesContext context;
    private final ExternalContext external;
    private final boolean ajax;

    Answer(FacesContext context) {
        this.context = context;
        this.external = context.getExternalContext();
        this.ajax = context.getPartialViewContext().isAjaxRequest();
    }

    /** True when a page is opened rather than worked on: there is no input to keep. */
    boolean isFirstSight() {
        return !ajax && !context.isPostback();
    }

    /** An input that is not valid shows what was submitted, which is gone by now: what was typed is put back first. */
    private static void refuse(UIInput input) {
        Object typed = input.getValue();
        input.setSubmittedValue(typed == null ? "" : typed.toString());
        input.setValid(false);
    }

    /** A refusal: words beside the field it names, else above all; the input stays as it is. */
    void refused(BusinessException refusal) {
        Optional<UIInput> input = FieldFinder.find(context, refusal.field());
        FacesMessage message = new FacesMessage(
                FacesMessage.SEVERITY_ERROR,
                CDI.current().select(Refusals.class).get().words(refusal),
                null);
        input.ifPresent(Answer::refuse);
        context.addMessage(input.map(i -> i.getClientId(context)).orElse(null), message);
        context.validationFailed();
        if (inRendering()) {
            ajaxError("refused", message.getSummary());
            return;
        }
        input.flatMap(FieldFinder::fieldAround).ifPresent(this::renderAgain);
        if (refusal instanceof Clash clash) {
            clash.version().ifPresent(this::seenNow);
        }
        context.renderResponse();
    }

    /** Who was told of a colleague's change knows of it: what they press next is meant. What they typed stays. */
    private void seenNow(long version) {
        FieldFinder.findSent(context, "version").ifPresent(seen -> {
            seen.getValueExpression("value").setValue(context.getELContext(), version);
            renderAgain(seen);
        });
    }

    /** The page is too old to work on: it opens again, with what was typed restored from its draft. */
    void expired() {
        if (!ajax) {
            status(GONE);
            return;
        }
        try {
            external.getFlash().setKeepMessages(true);
            context.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_WARN, text("error.expired.reopened"), null));
            external.redirect(ownAddress());
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody foresaw it: the log gets everything, the reader a number; in ajax the page and its input stay. */
    void unexpected(Throwable failure) {
        String reference = Trouble.log(request(), failure);
        if (!ajax) {
            status(500);
        } else if (inRendering()) {
            ajaxError("unexpected", text("error.unexpected", reference));
        } else {
            context.addMessage(null, message("error.unexpected", reference));
            context.validationFailed();
            context.renderResponse();
        }
    }

    void status(int code) {
        try {
            if (!external.isResponseCommitted()) {
                external.responseSendError(code, null);
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ajaxError(String name, String words) {
        if (!ajax) {
            status(500);
            return;
        }
        AjaxError.write(external, name, words);
        context.responseComplete();
    }

    private void renderAgain(UIComponent part) {
        if (ajax) {
            context.getPartialViewContext().getRenderIds().add(part.getClientId(context));
        }
    }

    /** Whether the page is being written: too late to show a refusal in it. */
    boolean inRendering() {
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private String ownAddress() {
        return external.encodeActionURL(request().getRequestURI() + Asked.query(request()));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    private static FacesMessage message(String key, Object... values) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text(key, values), null);
    }

    private static String text(String key, Object... values) {
        return CDI.current().select(Texts.class).get().of(key, values);
    }
}
