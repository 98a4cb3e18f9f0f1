package desk.visitor.web;

import desk.shared.domain.Sex;
import desk.shared.service.BusinessException;
import desk.shared.web.Asked;
import desk.shared.web.Texts;
import desk.shared.web.Times;
import desk.visitor.domain.Amendable;
import desk.visitor.domain.DocumentKind;
import desk.visitor.service.RegisterCare;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The form of a correction beside a closed visit, and corrections as people read them. */
@Named
@RequestScoped
public class Amending {

    private static final String FIELD = "visit:field";
    private static final String SHAPE = "visit:shape";

    @Inject
    StoryPage page;

    @Inject
    RegisterCare care;

    @Inject
    Asked asked;

    @Inject
    Texts texts;

    @Inject
    Times times;

    private String field;
    private String choice;
    private String value;
    private String reason;

    public void amend() {
        try {
            care.amend(page.getId(), page.seen(), field, typed(), reason);
        } catch (BusinessException refused) {
            throw besideItsInput(refused);
        }
        value = null;
        reason = null;
        page.done("visitor.toast.amend");
    }

    /** Another field was chosen. Inputs of the same kind stay as they are, with what is being typed into them. */
    public void chosen() {
        if (!shape(what()).equals(asked.text(SHAPE))) {
            PrimeFaces.current().ajax().update("visit:amended");
        }
    }

    /** Which inputs there are. */
    public String getShape() {
        return shape(what());
    }

    public void setShape(String shown) {
        // What is shown follows from the field; only what was shown before is asked of the request.
    }

    private static String shape(Amendable what) {
        return switch (what) {
            case SEX, DOCUMENT -> what.key();
            case ARRIVED_AT, LEFT_AT -> "time";
            default -> "text";
        };
    }

    /** A sex is chosen, not typed. */
    private BusinessException besideItsInput(BusinessException refused) {
        return !isTyped() && "value".equals(refused.field())
                ? new BusinessException(
                        refused.key(), "choice", refused.arguments().toArray())
                : refused;
    }

    private String typed() {
        return switch (what()) {
            case SEX -> choice;
            case DOCUMENT -> Amendable.document(choice, value);
            default -> value;
        };
    }

    /** The field that is corrected, known from the request on: it decides which inputs there are. */
    private Amendable what() {
        return Amendable.of(field == null ? asked.text(FIELD) : field).orElse(Amendable.NAME);
    }

    public List<Amendable> getFields() {
        return List.of(Amendable.values());
    }

    /** What is chosen from a list: the sex, or a document's kind; empty for what is typed. */
    public List<String> getChoices() {
        return switch (what()) {
            case SEX -> Arrays.stream(Sex.values()).map(Sex::name).toList();
            case DOCUMENT ->
                Arrays.stream(DocumentKind.values()).map(DocumentKind::name).toList();
            default -> List.of();
        };
    }

    /** The words of a choice. */
    public String choice(String name) {
        return texts.of((what() == Amendable.SEX ? "sex." : "document.kind.") + name);
    }

    public boolean isTyped() {
        return what() != Amendable.SEX;
    }

    /** The kind of input for what is typed. */
    public String getType() {
        return what().isTime() ? "datetime-local" : "text";
    }

    /** A correction's value as people read it. */
    public String said(String ofField, String kept) {
        return Amendable.of(ofField).orElse(Amendable.REMARK).said(kept, texts::of, times::full);
    }

    public String getField() {
        return what().key();
    }

    public void setField(String chosen) {
        field = chosen;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String chosen) {
        choice = chosen;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String typed) {
        value = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
