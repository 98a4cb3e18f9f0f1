package desk.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The words of the bundles in the language of the one who reads this page. */
@RequestScoped
public class Texts {

    @Inject
    Looks looks;

    /** The text of a key with its values filled in. */
    public String of(String key, Object... values) {
        return Wording.of(looks.getLocale(), key, List.of(values));
    }
}
