package desk.visitor.web;

import desk.shared.service.BusinessException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A card pressed or ticked on the board: the visit and the version its reader saw. */
record CardChoice(UUID id, long version) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}:\\d{1,18}(,[0-9a-f-]{36}:\\d{1,18}){0,199}");

    /** Reads {@code id:version,id:version …}. */
    static List<CardChoice> all(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new BusinessException("shared.form-stale", null);
        }
        return Arrays.stream(text.split(",")).map(CardChoice::of).toList();
    }

    /** As {@link #all} reads it. */
    String text() {
        return id + ":" + version;
    }

    private static CardChoice of(String text) {
        return new CardChoice(UUID.fromString(text.substring(0, 36)), Long.parseLong(text.substring(37)));
    }
}
