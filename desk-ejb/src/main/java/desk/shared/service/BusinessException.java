package desk.shared.service;

import desk.shared.domain.RuleViolation;
import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A use case refused, with nothing stored. Carries the message key, the field and the values to show, so that a page puts
 * the words beside the field and the API names it in a problem document.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

    private final String key;
    private final String field;
    private final transient List<Object> arguments;

    public BusinessException(String key, String field, Object... arguments) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public BusinessException(RuleViolation refused) {
        super(refused.key(), refused);
        this.key = refused.key();
        this.field = refused.field();
        this.arguments = refused.arguments();
    }

    public String key() {
        return key;
    }

    /** The field it is about, or null for the record as a whole. */
    public String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
