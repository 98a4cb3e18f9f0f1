package desk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import desk.shared.service.BusinessException;
import org.junit.jupiter.api.function.Executable;

/** What a use case answers when it refuses. */
public final class Refused {

    private Refused() {}

    /** Asserts that the work is refused with this message key. */
    public static BusinessException with(String key, Executable work) {
        BusinessException refused = assertThrows(BusinessException.class, work);
        assertEquals(key, refused.key());
        return refused;
    }
}
