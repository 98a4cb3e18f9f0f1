package desk.shared.domain;

import java.util.List;

/**
 * The domain refuses: what was asked breaks a rule of the desk. Carries a message key (both bundles have it), the field it
 * is about where there is one, and the values to show; never a personal value.
 */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final String field;
    private final transient List<Object> arguments;

    public RuleViolation(String key) {
        this(key, null);
    }

    /**
     * @param key the message key, for example {@code document.check-digit}
     * @param field the name of the form or API field, or null where the rule is about the whole record
     * @param arguments what the message shows, in its order
     */
    public RuleViolation(String key, String field, Object... arguments) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
