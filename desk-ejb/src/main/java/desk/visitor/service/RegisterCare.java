package desk.visitor.service;

import desk.shared.domain.Text;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.UseCase;
import desk.shared.service.Vault;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.Visit;
import desk.visitor.domain.Visitor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Keeping the register right and private: corrections beside closed visits, and reveals that leave a trace (D10). */
@Stateless
@UseCase
public class RegisterCare {

    /** What may be corrected after a visit is closed, and how it reads now. */
    private static final Map<String, Function<Visit, String>> FIELDS = Map.of(
            "name", visit -> visit.visitor().name(),
            "phone", visit -> visit.visitor().phone(),
            "organisation", Visit::organisation,
            "purpose", Visit::purpose,
            "place", Visit::place,
            "plate", Visit::plate,
            "badge", Visit::badgeNumber,
            "companions", visit -> Integer.toString(visit.companionCount()),
            "leftAt", visit -> visit.leftAt() == null ? null : visit.leftAt().toString(),
            "remark", Visit::remark);

    private static final int SHORTEST_REASON = 2;

    @Inject
    Visits visits;

    @Inject
    Amendments amendments;

    @Inject
    Vault vault;

    @Inject
    Journal journal;

    /** The fields that can be corrected. */
    public static Set<String> amendable() {
        return FIELDS.keySet();
    }

    /** Writes a correction beside a closed visit; the visit itself is not changed. */
    @Allowed(VisitPermissions.AMEND)
    public void amend(UUID visitId, long version, String field, String newValue, String reason) {
        Visit visit = visits.get(visitId);
        Clash.check(visit, version);
        Function<Visit, String> current = FIELDS.get(field);
        if (current == null) {
            throw new BusinessException("visit.not-amendable", "field");
        }
        if (!visit.state().isClosed()) {
            throw new BusinessException("visit.open-change-instead", null);
        }
        String value = Text.line(newValue, "value", 1000);
        UUID visitor = visit.visitor().id();
        String before = current.apply(visit);
        amendments.add(visitId, visitor, field, before, value, reason(reason));
        journal.record(Entry.change("VISIT_AMENDED", "visit", visitId)
                .at(visit.deskId())
                .with(Map.of("field", field))
                .about(visitor, Map.of("old", before == null ? "" : before, "new", value, "reason", reason)));
    }

    /** The whole document number, against a reason; who asked and why is in the audit. */
    @Allowed(VisitPermissions.REVEAL)
    public String revealDocument(UUID visitId, String reason) {
        Visitor visitor = visits.get(visitId).visitor();
        if (visitor.documentCipher() == null) {
            throw new BusinessException("visit.no-document", null);
        }
        traced("DOCUMENT_REVEALED", visitId, visitor, reason);
        return vault.open(visitor.id(), visitor.documentCipher())
                .orElseThrow(() -> new BusinessException("shared.person-erased", null));
    }

    /** The whole phone number of a closed visit's visitor, against a reason. */
    @Allowed(VisitPermissions.REVEAL)
    public String revealPhone(UUID visitId, String reason) {
        Visitor visitor = visits.get(visitId).visitor();
        traced("PHONE_REVEALED", visitId, visitor, reason);
        return visitor.phone();
    }

    private void traced(String kind, UUID visitId, Visitor visitor, String reason) {
        journal.record(Entry.audit(kind, "visit", visitId).about(visitor.id(), Map.of("reason", reason(reason))));
    }

    private static String reason(String typed) {
        String reason = Text.required(typed, "reason", 200);
        if (Text.length(reason) < SHORTEST_REASON) {
            throw new BusinessException("shared.reason-too-short", "reason");
        }
        return reason;
    }
}
