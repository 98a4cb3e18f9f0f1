package desk.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Iterator;
import java.util.Optional;

/** Finds the input a refusal is about: the one whose id is the refusal's field, in the form that was sent. */
final class FieldFinder {

    private FieldFinder() {}

    static Optional<UIInput> find(FacesContext context, String field) {
        UIViewRoot root = context.getViewRoot();
        if (field == null || root == null) {
            return Optional.empty();
        }
        return submitted(context, root).flatMap(form -> below(form, field)).or(() -> below(root, field));
    }

    /** The same, and nowhere but in the form that was sent. */
    static Optional<UIInput> findSent(FacesContext context, String field) {
        UIViewRoot root = context.getViewRoot();
        return root == null ? Optional.empty() : submitted(context, root).flatMap(form -> below(form, field));
    }

    static Optional<Field> fieldAround(UIInput input) {
        UIComponent parent = input.getParent();
        while (parent != null && !(parent instanceof Field)) {
            parent = parent.getParent();
        }
        return Optional.ofNullable((Field) parent);
    }

    private static Optional<UIComponent> submitted(FacesContext context, UIComponent from) {
        Iterator<UIComponent> children = from.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent child = children.next();
            Optional<UIComponent> found = child instanceof UIForm form && isSubmitted(context, form)
                    ? Optional.of(form)
                    : submitted(context, child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isSubmitted(FacesContext context, UIForm form) {
        return context.getExternalContext().getRequestParameterMap().containsKey(form.getClientId(context));
    }

    private static Optional<UIInput> below(UIComponent from, String id) {
        if (from instanceof UIInput input && id.equals(input.getId())) {
            return Optional.of(input);
        }
        Iterator<UIComponent> children = from.getFacetsAndChildren();
        while (children.hasNext()) {
            Optional<UIInput> found = below(children.next(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
