package desk.shared.web.rest;

import desk.shared.service.NotFound;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in addresses and bodies. */
public final class RestId {

    /** {@link UUID#fromString} also takes shortened groups, which would give one record many addresses. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private RestId() {}

    /** The id in an address. What is no id leads nowhere. */
    public static UUID of(String text) {
        return parse(text).orElseThrow(NotFound::new);
    }

    static Optional<UUID> parse(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
