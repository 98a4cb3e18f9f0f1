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
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeping the register right and private: corrections beside closed visits, and reveals that leave a trace (D10). */
@Stateless
@UseCase
public class RegisterCare {

    /** What may be corrected after a visit is closed, and how it reads now. */
    private static final Map<String, Function<Visit, String>> FIELDS = Map.of(
            "name",
            visit -> visit.entered().name(),
            Amendments.PHONE,
            visit -> visit.entered().phone(),
            "organisation",
            Visit::organisation,
            "purpose",
            Visit::purpose,
            "place",
            Visit::place,
            "plate",
            Visit::plate,
            "badge",
            Visit::badgeNumber,
            "companions",
            visit -> Integer.toString(visit.companionCount()),
            "leftAt",
            visit -> visit.leftAt() == null ? null : visit.leftAt().toString(),
            "remark",
            Visit::remark);

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

    /** The whole number of the document shown at this visit, against a reason; who asked and why is in the audit. */
    @Allowed(VisitPermissions.REVEAL)
    public String revealDocument(UUID visitId, String reason) {
        Visit visit = visits.get(visitId);
        byte[] sealed = visit.entered().documentCipher();
        if (sealed == null) {
            throw new BusinessException("visit.no-document", null);
        }
        traced("DOCUMENT_REVEALED", visit, reason);
        return vault.open(visit.visitor().id(), sealed)
                .orElseThrow(() -> new BusinessException("shared.person-erased", null));
    }

    /** The whole phone number entered with this visit, and what it was corrected to, against a reason. */
    @Allowed(VisitPermissions.REVEAL)
    public String revealPhone(UUID visitId, String reason) {
        Visit visit = visits.get(visitId);
        traced("PHONE_REVEALED", visit, reason);
        return Stream.concat(
                        Stream.ofNullable(visit.entered().phone()),
                        amendments.of(visitId, visit.visitor().id()).stream()
                                .filter(amendment -> amendment.field().equals(Amendments.PHONE))
                                .map(VisitRegister.Amendment::newValue))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" → "));
    }

    private void traced(String kind, Visit visit, String reason) {
        journal.record(
                Entry.audit(kind, "visit", visit.id()).about(visit.visitor().id(), Map.of("reason", reason(reason))));
    }

    private static String reason(String typed) {
        String reason = Text.required(typed, "reason", 200);
        if (Text.length(reason) < SHORTEST_REASON) {
            throw new BusinessException("shared.reason-too-short", "reason");
        }
        return reason;
    }
}
