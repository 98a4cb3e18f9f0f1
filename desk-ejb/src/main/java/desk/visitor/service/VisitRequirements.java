package desk.visitor.service;

import desk.shared.domain.PhoneNumber;
import desk.shared.domain.PlateNumber;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Text;
import desk.shared.service.BusinessException;
import desk.shared.service.Settings;
import desk.shared.service.Sql;
import desk.visitor.domain.Companions;
import desk.visitor.domain.Visit;
import desk.visitor.domain.Visit.Particulars;
import desk.visitor.domain.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks a typed form against the rules of the desk and turns it into what a visit says. */
@ApplicationScoped
public class VisitRequirements {

    private static final int MOST_HOSTS = 10;
    private static final int MOST_THINGS = 30;

    private static final String HOST_NAMES = """
            select string_agg(h.name, ? order by array_position(w.ids, h.id))
            from person h, (select string_to_array(?, ',')::uuid[] as ids) w where h.id = any(w.ids)""";

    private static final Map<String, Predicate<VisitForm>> SAID = Map.of(
            "phone", form -> form.saidPhone() != null,
            "organisation", form -> !VisitorBook.blank(form.organisation()),
            "document", form -> !VisitorBook.blank(form.documentNumber()),
            "purpose", form -> !VisitorBook.blank(form.purpose()),
            "host", form -> !form.hosts().isEmpty(),
            "place", form -> !VisitorBook.blank(form.place()));

    private static final Map<String, Predicate<Visit>> ENTERED = Map.of(
            "phone", visit -> visit.entered().phone() != null,
            "organisation", visit -> visit.organisation() != null,
            "document", visit -> visit.entered().documentMask() != null,
            "purpose", visit -> visit.purpose() != null,
            "host", visit -> !visit.hosts().isEmpty(),
            "place", visit -> visit.place() != null);

    @Inject
    Settings settings;

    @Inject
    Sql sql;

    /**
     * Refuses when a field the house requires at the door is empty.
     *
     * @param badge the badge about to be given, or null
     * @param visitor who comes: a phone or a document known already need not be said again
     */
    public void check(VisitForm form, String badge, Visitor visitor) {
        check(badge, field -> SAID.get(field).test(form) || known(field, visitor));
    }

    /** The same of a visit that is let in as it was entered. */
    public void check(Visit visit, String badge) {
        check(badge, field -> ENTERED.get(field).test(visit) || known(field, visit.visitor()));
    }

    private void check(String badge, Predicate<String> known) {
        for (String field : settings.get(VisitorSettings.REQUIRED)) {
            boolean said = field.equals("badge") ? !VisitorBook.blank(badge) : known.test(field);
            if (!said) {
                throw new BusinessException(
                        "visit.required." + field, field.equals("document") ? "documentNumber" : field);
            }
        }
    }

    private static boolean known(String field, Visitor visitor) {
        return switch (field) {
            case "phone" -> visitor.phone() != null;
            case "document" -> visitor.documentMask() != null;
            default -> false;
        };
    }

    /** The form's particulars, cleaned and checked. */
    public Particulars particulars(VisitForm form) {
        if (form.hosts().size() > MOST_HOSTS) {
            throw new RuleViolation("visit.too-many-hosts", "host", MOST_HOSTS);
        }
        Companions companions = Companions.of(form.companions());
        PhoneNumber phone = form.saidPhone();
        return new Particulars(
                phone == null ? null : phone.value(),
                Text.optional(form.organisation(), "organisation", 200).orElse(null),
                Text.optional(form.purpose(), "purpose", 200).orElse(null),
                Text.optional(form.place(), "place", 100).orElse(null),
                VisitorBook.blank(form.plate())
                        ? null
                        : PlateNumber.of(form.plate()).value(),
                Text.optional(form.remark(), "remark", 1000).orElse(null),
                List.copyOf(form.hosts()),
                companions.names(),
                companions.count(),
                things(form.things()),
                hostNames(form.hosts()));
    }

    private String hostNames(List<UUID> hosts) {
        return hosts.isEmpty()
                ? null
                : sql.rows(
                                HOST_NAMES,
                                row -> row.getString(1),
                                Visit.BETWEEN,
                                hosts.stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .get(0);
    }

    private static List<String> things(String typed) {
        List<String> things = Text.lines(typed == null ? "" : typed.replaceAll("[、;;]", "\n"), "things", 3000)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Text.line(line, "things", 200))
                .toList();
        if (things.size() > MOST_THINGS) {
            throw new RuleViolation("visit.too-many-things", "things", MOST_THINGS);
        }
        return things;
    }
}
