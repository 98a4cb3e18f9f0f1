package desk.shared.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What a test expects when the domain refuses. */
public final class Refusals {

    private Refusals() {}

    /** The action is refused with this message key beside this field. */
    public static RuleViolation assertRefused(String key, String field, Executable action) {
        var refusal = assertThrows(RuleViolation.class, action);
        assertEquals(key, refusal.key());
        assertEquals(field, refusal.field());
        return refusal;
    }

    /** The key of the refusal, or an empty text where nothing was refused. */
    public static String refusalOf(Runnable action) {
        try {
            action.run();
            return "";
        } catch (RuleViolation refusal) {
            return refusal.key();
        }
    }
}
