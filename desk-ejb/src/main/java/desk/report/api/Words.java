package desk.report.api;

import java.util.Locale;

/** The messages of the reader's language, handed to a register by whoever asks for it: no text is written in Java. */
public interface Words {

    /** The language the register is written in. */
    Locale locale();

    /** The message of this key with its arguments put in; the writers need the keys {@code report.document.*}. */
    String of(String key, Object... arguments);
}
