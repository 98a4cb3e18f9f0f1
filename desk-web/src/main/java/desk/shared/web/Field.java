package desk.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import org.primefaces.component.api.InputHolder;

/**
 * One field of a form, as {@code <d:field label hint>input</d:field>}: the label with its required mark, the input, a hint,
 * and the message next to it, all tied together for those who listen to the page. {@code styleClass} sets its width
 * ({@code w3}, {@code wide}) or kind ({@code check}).
 */
@FacesComponent(Field.TYPE)
public class Field extends UIComponentBase {

    public static final String TYPE = "desk.Field";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIInput input = input(this);
        List<FacesMessage> messages = messages(context, input);
        ResponseWriter out = context.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("id", getClientId(context), null);
        out.writeAttribute("class", styleClass(messages), null);
        if (isGroup(input)) {
            out.writeAttribute("role", "group", null);
            out.writeAttribute("aria-labelledby", id(context, "label"), null);
        }
        if (input != null && attribute("label") != null) {
            encodeLabel(context, out, input);
            describe(context, input, messages);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        UIInput input = input(this);
        ResponseWriter out = context.getResponseWriter();
        if (attribute("hint") != null) {
            out.startElement("span", null);
            out.writeAttribute("id", id(context, "hint"), null);
            out.writeAttribute("class", "field-hint", null);
            out.writeText(attribute("hint"), null);
            out.endElement("span");
        }
        for (FacesMessage message : messages(context, input)) {
            encodeMessage(context, out, message);
        }
        out.endElement("div");
    }

    private void encodeLabel(FacesContext context, ResponseWriter out, UIInput input) throws IOException {
        String element = isGroup(input) ? "span" : "label";
        out.startElement(element, null);
        out.writeAttribute("id", id(context, "label"), null);
        out.writeAttribute("class", "field-label", null);
        if (!isGroup(input)) {
            out.writeAttribute("for", target(context, input), null);
        }
        out.writeText(attribute("label"), null);
        if (input.isRequired() || Boolean.parseBoolean(attribute("required"))) {
            out.startElement("span", null);
            out.writeAttribute("class", "required", null);
            out.writeAttribute("aria-hidden", "true", null);
            out.writeText("*", null);
            out.endElement("span");
        }
        out.endElement(element);
    }

    private void encodeMessage(FacesContext context, ResponseWriter out, FacesMessage message) throws IOException {
        out.startElement("div", null);
        out.writeAttribute("id", id(context, "message"), null);
        out.writeAttribute("class", "field-message", null);
        out.startElement("span", null);
        out.writeText(message.getSummary(), null);
        out.endElement("span");
        out.endElement("div");
        message.rendered();
    }

    /** Ties label, hint and message to the input. */
    private void describe(FacesContext context, UIInput input, List<FacesMessage> messages) {
        StringJoiner ids = new StringJoiner(" ");
        if (attribute("hint") != null) {
            ids.add(id(context, "hint"));
        }
        if (!messages.isEmpty()) {
            ids.add(id(context, "message"));
        }
        if (ids.length() > 0) {
            input.getPassThroughAttributes().put("aria-describedby", ids.toString());
        } else {
            input.getPassThroughAttributes().remove("aria-describedby");
        }
        if (input instanceof InputHolder holder) {
            holder.setLabelledBy(id(context, "label"));
        }
    }

    /** Several boxes or buttons to choose from share one label, which no single one of them may take. */
    private static boolean isGroup(UIInput input) {
        return input instanceof HtmlSelectOneRadio || input instanceof HtmlSelectManyCheckbox;
    }

    private static String target(FacesContext context, UIInput input) {
        return input instanceof InputHolder holder ? holder.getInputClientId() : input.getClientId(context);
    }

    private String styleClass(List<FacesMessage> messages) {
        String own = attribute("styleClass");
        return "field" + (own == null ? "" : " " + own) + (messages.isEmpty() ? "" : " error");
    }

    private static List<FacesMessage> messages(FacesContext context, UIInput input) {
        List<FacesMessage> all = input == null ? List.of() : context.getMessageList(input.getClientId(context));
        return all.size() > 1 ? all.subList(0, 1) : all;
    }

    private String id(FacesContext context, String part) {
        return getClientId(context) + "_" + part;
    }

    private String attribute(String name) {
        Object value = getAttributes().get(name);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private static UIInput input(UIComponent from) {
        for (UIComponent child : from.getChildren()) {
            UIInput found = child instanceof UIInput input ? input : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
