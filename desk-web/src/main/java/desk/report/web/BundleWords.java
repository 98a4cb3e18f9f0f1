package desk.report.web;

import desk.report.api.Words;
import desk.shared.web.Wording;
import java.util.List;
import java.util.Locale;

/** The bundles' words for a register, in the language of whoever orders it. Needs no request, so it serves background work. */
public record BundleWords(Locale locale) implements Words {

    @Override
    public String of(String key, Object... arguments) {
        return Wording.of(locale, key, List.of(arguments));
    }
}
