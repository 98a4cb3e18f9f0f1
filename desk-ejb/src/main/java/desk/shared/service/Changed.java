package desk.shared.service;

import java.util.Set;

/**
 * What changed since the last look, fired to whoever shows it on screens.
 *
 * @param topics the subject kinds of the new events ({@code visit}, {@code setting} …), or {@code *}: look at everything again
 */
public record Changed(Set<String> topics) {

    /** After a gap in which changes may have been missed. */
    public static final Changed EVERYTHING = new Changed(Set.of("*"));
}
