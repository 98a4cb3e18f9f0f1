package desk.security.web;

import desk.security.service.AuditReport.Flaw;
import desk.shared.web.Looks;
import desk.shared.web.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;

/**
 * What other features contribute to the administration pages, in words: permissions, settings, jobs, kinds of records. While
 * a feature has no words for one, its name stands there.
 */
@Named("words")
@RequestScoped
public class AdminWords {

    @Inject
    Looks looks;

    public String permission(String name) {
        return word("permission." + name, name);
    }

    public String feature(String name) {
        return word("feature." + name, name);
    }

    public String setting(String key) {
        return word("setting." + key, key);
    }

    /** What stands under a setting; null when it needs no explanation. */
    public String settingHint(String key) {
        return word("setting." + key + ".hint", null);
    }

    public String choice(String key, String choice) {
        return word("setting." + key + "." + choice, choice);
    }

    public String job(String name) {
        return word("job." + name, name);
    }

    public String subject(String kind) {
        return word("subject." + kind, kind);
    }

    /** The name of a personal value in the audit. */
    public String personal(String field) {
        return word("personal." + field, field);
    }

    public String erasureReason(String reason) {
        return word("admin.erasure.reason." + reason, reason);
    }

    /** The first break of the audit's chain, with where it is. */
    public String flaw(Flaw flaw) {
        return flaw == null
                ? ""
                : Wording.of(
                        looks.getLocale(),
                        "admin.audit.flaw." + flaw.kind(),
                        List.of(Long.toString(flaw.block()), Long.toString(flaw.seq())));
    }

    private String word(String key, String otherwise) {
        ResourceBundle words = ResourceBundle.getBundle("desk.messages", looks.getLocale());
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
