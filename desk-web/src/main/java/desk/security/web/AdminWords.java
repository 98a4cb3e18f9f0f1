package desk.security.web;

import desk.security.service.AuditReport.Flaw;
import desk.shared.service.JobResult;
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
        return orElse("permission." + name, name);
    }

    public String feature(String name) {
        return orElse("feature." + name, name);
    }

    public String setting(String key) {
        return orElse("setting." + key, key);
    }

    /** What stands under a setting; null when it needs no explanation. */
    public String settingHint(String key) {
        return orElse("setting." + key + ".hint", null);
    }

    public String choice(String key, String choice) {
        return orElse("setting." + key + "." + choice, choice);
    }

    public String job(String name) {
        return orElse("job." + name, name);
    }

    /** What a job told of its last run; empty before the first. */
    public String jobResult(String told) {
        if (told == null || told.isBlank()) {
            return "";
        }
        JobResult result = JobResult.parse(told);
        String key = "job.result." + result.words();
        return orElse(key, null) == null
                ? result.words()
                : Wording.of(looks.getLocale(), key, List.copyOf(result.figures()));
    }

    public String subject(String kind) {
        return orElse("subject." + kind, kind);
    }

    /** The name of a personal value in the audit. */
    public String personal(String field) {
        return orElse("personal." + field, field);
    }

    public String erasureReason(String reason) {
        return orElse("admin.erasure.reason." + reason, reason);
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

    /** The words of a key; otherwise what is given. */
    String orElse(String key, String otherwise) {
        ResourceBundle words = ResourceBundle.getBundle("desk.messages", looks.getLocale());
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
