package desk.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an input with {@code data-suggest="<name>"} offers while somebody types. Implementations ask guarded services. */
public interface SuggestSource {

    /** One offer; {@code id} is what is kept, {@code title} what is shown. */
    record Offer(String id, String title, String detail, String mark) {}

    String name();

    /** The best few for a fragment. */
    List<Offer> offers(String typed, Locale locale);

    /** Field → value with which the form is filled once the offer is chosen; empty when only the offer itself is kept. */
    default Map<String, String> chosen(String id, Locale locale) {
        return Map.of();
    }
}
