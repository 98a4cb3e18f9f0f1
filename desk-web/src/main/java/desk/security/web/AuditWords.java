package desk.security.web;

import desk.shared.web.Looks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The actions of the audit in words: every {@code event.*} of the bundles. */
@Named
@RequestScoped
public class AuditWords {

    private static final String PREFIX = "event.";

    /** One action for the filter. */
    public record Action(String name, String label) {}

    @Inject
    Looks looks;

    private List<Action> actions;

    /** What an action is called; its own name while it has no words. */
    public String of(String action) {
        ResourceBundle words = words();
        return words.containsKey(PREFIX + action) ? words.getString(PREFIX + action) : action;
    }

    /** All actions, in the order of their words. */
    public List<Action> getActions() {
        if (actions == null) {
            ResourceBundle words = words();
            actions = words.keySet().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .map(key -> new Action(key.substring(PREFIX.length()), words.getString(key)))
                    .sorted((one, other) ->
                            java.text.Collator.getInstance(locale()).compare(one.label(), other.label()))
                    .toList();
        }
        return actions;
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle("desk.messages", locale());
    }

    private Locale locale() {
        return looks.getLocale();
    }
}
