package desk.run;

import java.util.List;

/** A word after {@code ./desk}. Found by {@link java.util.ServiceLoader}, so each feature of the launcher brings its own. */
public interface Command {
    /** The word itself, such as {@code demo}. */
    String name();

    /** What it understands besides; a test holds this against the help text. */
    List<Option> options();

    /** Whether one word without dashes belongs to it, such as a name. */
    default boolean wantsWord() {
        return false;
    }

    /** Does it and says how it ended; a {@link Refusal} becomes one line and its exit code. */
    Exit run(Arguments arguments) throws Exception;
}
