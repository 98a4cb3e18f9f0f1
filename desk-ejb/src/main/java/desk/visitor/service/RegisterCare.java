package desk.visitor.service;

import desk.shared.domain.Text;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.UseCase;
import desk.shared.service.Vault;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.Amendable;
import desk.visitor.domain.IdentityDocument;
import desk.visitor.domain.Visit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeping the register right and private: corrections beside closed visits, and reveals that leave a trace (D10). */
@Stateless
@UseCase
public class RegisterCare {

    private static final int SHORTEST_REASON = 2;
    private static final String VALUE = "value";
    private static final String ARROW = " → ";

    @Inject
    Visits visits;

    @Inject
    Amendments amendments;

    @Inject
    Vault vault;

    @Inject
    Journal journal;

    @Inject
    VenueSettings venue;

    @Inject
    Clock clock;

    /**
     * Writes a correction beside a closed visit; what the visit says is not changed.
     *
     * @param field the {@link Amendable#key()} of what is wrong
     * @param typed what it should say, as {@link Amendable#checked} takes it
     */
    @Allowed(VisitPermissions.AMEND)
    public void amend(UUID visitId, long version, String field, String typed, String why) {
        Visit visit = visits.get(visitId);
        Clash.check(visit, version);
        Amendable what = Amendable.of(field).orElseThrow(() -> new BusinessException("visit.not-amendable", "field"));
        // First of all: a refusal after a look at what is sealed would tell, without a trace, whether a number was
        // guessed.
        String reason = reason(why, "amendReason");
        visit.amend();
        String value = what.checked(typed, venue.zone());
        String before = before(what, visit);
        if (value.equals(before)) {
            throw new BusinessException("visit.amend.same", VALUE);
        }
        if (what.isTime()) {
            checkTime(what, value, visit);
        }
        UUID visitor = visit.visitor().id();
        amendments.add(visitId, visitor, field, before, value, reason);
        journal.record(Entry.change("VISIT_AMENDED", "visit", visitId)
                .at(visit.deskId())
                .with(Map.of("field", field))
                .about(
                        visitor,
                        Map.of(
                                "old",
                                Amendments.masked(field, before),
                                "new",
                                Amendments.masked(field, value),
                                "reason",
                                reason)));
    }

    /** What the field says by now: the latest correction's word, else what was entered. */
    private String before(Amendable what, Visit visit) {
        UUID visitor = visit.visitor().id();
        List<VisitRegister.Amendment> earlier = amendments.of(visit.id(), visitor).stream()
                .filter(one -> one.field().equals(what.key()))
                .toList();
        if (!earlier.isEmpty()) {
            return Objects.requireNonNullElse(earlier.get(earlier.size() - 1).newValue(), "");
        }
        if (what != Amendable.DOCUMENT || visit.entered().documentCipher() == null) {
            return what.entered(visit);
        }
        return vault.open(visitor, IdentityDocument.SEALED, visit.entered().documentCipher())
                .map(number -> Amendable.document(visit.entered().documentKind(), number))
                .orElse("");
    }

    /** Nobody leaves before arriving, or in time to come. */
    private void checkTime(Amendable what, String value, Visit visit) {
        String other = before(what == Amendable.LEFT_AT ? Amendable.ARRIVED_AT : Amendable.LEFT_AT, visit);
        String arrived = what == Amendable.LEFT_AT ? other : value;
        String left = what == Amendable.LEFT_AT ? value : other;
        if (Instant.parse(value).isAfter(clock.instant())) {
            throw new BusinessException("visit.amend.future", VALUE);
        }
        if (!arrived.isEmpty() && !left.isEmpty() && Instant.parse(left).isBefore(Instant.parse(arrived))) {
            throw new BusinessException("visit.amend.left-before", VALUE);
        }
    }

    /** The whole number of the document shown at this visit, and what it was corrected to, against a reason. */
    @Allowed(VisitPermissions.REVEAL)
    public String revealDocument(UUID visitId, String reason) {
        Visit visit = visits.get(visitId);
        UUID visitor = visit.visitor().id();
        byte[] sealed = visit.entered().documentCipher();
        List<String> corrected = corrections(visit, Amendable.DOCUMENT).stream()
                .map(Amendable::numberOf)
                .toList();
        if (sealed == null && corrected.isEmpty()) {
            throw new BusinessException("visit.no-document", null);
        }
        traced("DOCUMENT_REVEALED", visit, reason);
        Stream<String> entered = sealed == null
                ? Stream.empty()
                : Stream.of(vault.open(visitor, IdentityDocument.SEALED, sealed)
                        .orElseThrow(() -> new BusinessException("shared.person-erased", null)));
        return Stream.concat(entered, corrected.stream()).collect(Collectors.joining(ARROW));
    }

    /** The whole phone number entered with this visit, and what it was corrected to, against a reason. */
    @Allowed(VisitPermissions.REVEAL)
    public String revealPhone(UUID visitId, String reason) {
        Visit visit = visits.get(visitId);
        traced("PHONE_REVEALED", visit, reason);
        return Stream.concat(Stream.ofNullable(visit.entered().phone()), corrections(visit, Amendable.PHONE).stream())
                .collect(Collectors.joining(ARROW));
    }

    /** What a field was corrected to, oldest first. */
    private List<String> corrections(Visit visit, Amendable field) {
        return amendments.of(visit.id(), visit.visitor().id()).stream()
                .filter(one -> one.field().equals(field.key()))
                .map(VisitRegister.Amendment::newValue)
                .filter(value -> value != null && !value.isEmpty())
                .toList();
    }

    private void traced(String kind, Visit visit, String reason) {
        journal.record(Entry.audit(kind, "visit", visit.id())
                .about(visit.visitor().id(), Map.of("reason", reason(reason, "reason"))));
    }

    private static String reason(String typed, String field) {
        String reason = Text.required(typed, field, 200);
        if (Text.length(reason) < SHORTEST_REASON) {
            throw new BusinessException("shared.reason-too-short", field);
        }
        return reason;
    }
}
