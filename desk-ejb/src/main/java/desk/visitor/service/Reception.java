package desk.visitor.service;

import desk.shared.domain.PersonName;
import desk.shared.domain.Text;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Denied;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import desk.shared.service.Settings;
import desk.shared.service.UseCase;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.Visit;
import desk.visitor.domain.Visit.Registration;
import desk.visitor.domain.VisitState;
import desk.visitor.domain.Visitor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The use cases at the door (D10, R1): a visitor is expected, comes in, steps out and back, leaves; or is refused, or
 * cancelled. Two screens at the same visit: one wins, the other gets a {@link Clash}.
 */
@Stateless
@UseCase
public class Reception {

    @Inject
    Visits visits;

    @Inject
    VisitorBook visitors;

    @Inject
    VisitRequirements requirements;

    @Inject
    BadgePool badges;

    @Inject
    Journal journal;

    @Inject
    CurrentCaller caller;

    @Inject
    Settings settings;

    @Inject
    VenueSettings venue;

    @Inject
    Clock clock;

    /** Enters a visit expected at {@code form.expectedFrom()}. */
    @Allowed(VisitPermissions.REGISTER)
    public VisitResult expect(VisitForm form) {
        Entered entered = enter(form);
        return done(entered.visit(), "VISIT_EXPECTED", Map.of(), entered.changed());
    }

    /** Changes an expected visit, or completes one whose visitor is in. */
    @Allowed(VisitPermissions.REGISTER)
    public VisitResult change(UUID visitId, long version, VisitForm form) {
        Visit visit = seen(visitId, version);
        return done(visit, "VISIT_CHANGED", Map.of(), describe(visit, form));
    }

    /** Brings the visit and its visitor up to date; what changed of either. */
    private Map<String, String> describe(Visit visit, VisitForm form) {
        Map<String, String> before = PersonalChanges.of(visit);
        VisitorBook.Known comes =
                visitors.remember(isAboutTheSame(form, visit) ? withVisitor(form, visit.visitor()) : form);
        Map<String, String> changed = new HashMap<>(comes.changed());
        if (!comes.visitor().equals(visit.visitor())) {
            visit.comesInstead(comes.visitor());
        }
        expect(visit, form);
        visit.describe(requirements.particulars(form));
        changed.putAll(PersonalChanges.between(before, PersonalChanges.of(visit)));
        return changed;
    }

    /**
     * Whether the form still describes the visitor the visit was entered for. Another picked, or another name typed over the
     * first, is somebody else who comes instead: the first keeps name and history.
     */
    private static boolean isAboutTheSame(VisitForm form, Visit visit) {
        return form.visitorId() == null
                ? PersonName.of(form.name()).value().equals(visit.entered().name())
                : form.visitorId().equals(visit.visitor().id());
    }

    private void expect(Visit visit, VisitForm form) {
        if (visit.state() != VisitState.EXPECTED) {
            visit.expectUntil(form.expectedTo());
        } else {
            Instant from = form.expectedFrom() == null ? visit.expectedFrom() : form.expectedFrom();
            visit.expectBetween(venue.dayOf(from), from, form.expectedTo());
        }
    }

    /**
     * Lets in somebody who stands at the desk without an expected visit.
     *
     * @param badge the badge given, or null
     * @param forgotten what to do with a visit the visitor is still in on
     * @throws BusinessException {@code visit.already-in} when the visitor is in and {@code forgotten} is KEEP
     */
    @Allowed(VisitPermissions.CHECK_IN)
    public VisitResult walkIn(VisitForm form, String badge, ForgottenVisit forgotten) {
        Entered entered = enter(form);
        requirements.check(form, badge, entered.visit().visitor());
        return letIn(entered, badge, forgotten);
    }

    /**
     * Lets in an expected visitor. {@code form} null leaves the visit as it was entered.
     *
     * @param version the version the caller saw, -1 for whichever it is (scanners)
     */
    @Allowed(VisitPermissions.CHECK_IN)
    public VisitResult checkIn(UUID visitId, long version, VisitForm form, String badge, ForgottenVisit forgotten) {
        Visit visit = seen(visitId, version);
        if (form == null) {
            requirements.check(visit, badge);
            return letIn(new Entered(visit, Map.of()), badge, forgotten);
        }
        requirements.check(form, badge, visit.visitor());
        return letIn(new Entered(visit, describe(visit, form)), badge, forgotten);
    }

    private VisitResult letIn(Entered entered, String badge, ForgottenVisit forgotten) {
        Visit visit = entered.visit();
        visit.mayComeIn();
        Instant now = clock.instant();
        closeOpenVisit(visit.visitor(), forgotten);
        String given = VisitorBook.blank(badge) ? null : badges.take(visit.deskId(), badge, visit.id());
        visit.checkIn(given, venue.dayOf(now), now, undoable());
        visit.visitor().visitedAt(now);
        return done(visit, "VISIT_CHECKED_IN", details("badge", given), entered.changed());
    }

    private void closeOpenVisit(Visitor visitor, ForgottenVisit forgotten) {
        Optional<Visit> open = visits.openOf(visitor);
        if (open.isEmpty()) {
            return;
        }
        if (forgotten == ForgottenVisit.KEEP) {
            throw new BusinessException(
                    "visit.already-in", null, open.get().number(), open.get().arrivedAt());
        }
        closeUnseen(open.get(), forgotten == ForgottenVisit.CLOSE_BADGE_BACK);
        visits.flush();
    }

    /** The visitor leaves; {@code takenOut} are the positions of the things that went out again. */
    @Allowed(VisitPermissions.CHECK_IN)
    public VisitResult checkOut(UUID visitId, long version, List<Integer> takenOut) {
        Visit visit = seen(visitId, version);
        visit.checkOut(takenOut, clock.instant(), undoable());
        badges.giveBack(visitId);
        return done(visit, "VISIT_CHECKED_OUT", Map.of());
    }

    /** Closes a visit whose visitor was not seen leaving; the badge was handed back, or is lost. */
    @Allowed(VisitPermissions.CHECK_IN)
    public VisitResult closeAsNotSeenLeaving(UUID visitId, long version, boolean badgeBack) {
        return closeUnseen(seen(visitId, version), badgeBack);
    }

    private VisitResult closeUnseen(Visit visit, boolean badgeBack) {
        visit.closeAsNotSeenLeaving(clock.instant(), undoable());
        if (badgeBack) {
            badges.giveBack(visit.id());
        } else {
            badges.lose(visit.id());
        }
        return done(visit, "VISIT_CLOSED_UNSEEN", Map.of());
    }

    @Allowed(VisitPermissions.CHECK_IN)
    public VisitResult stepOut(UUID visitId, long version) {
        Visit visit = seen(visitId, version);
        visit.stepOut(clock.instant(), undoable());
        return done(visit, "VISIT_STEPPED_OUT", Map.of());
    }

    @Allowed(VisitPermissions.CHECK_IN)
    public VisitResult stepBack(UUID visitId, long version) {
        Visit visit = seen(visitId, version);
        visit.stepBack(clock.instant(), undoable());
        return done(visit, "VISIT_STEPPED_BACK", Map.of());
    }

    /** The visit does not take place because the house says no; {@code reason} is a short sentence for the register. */
    @Allowed(VisitPermissions.REGISTER)
    public VisitResult refuse(UUID visitId, long version, String reason) {
        Visit visit = seen(visitId, version);
        String said = Text.required(reason, "refusal", 200);
        visit.refuse(said, clock.instant(), undoable());
        return done(visit, "VISIT_REFUSED", Map.of(), Map.of("reason", said));
    }

    @Allowed(VisitPermissions.REGISTER)
    public VisitResult cancel(UUID visitId, long version) {
        Visit visit = seen(visitId, version);
        visit.cancel(clock.instant(), undoable());
        return done(visit, "VISIT_CANCELLED", Map.of());
    }

    /**
     * Takes the last step back, for as long as the setting allows; audited like the step itself, and the right the step needs
     * is the right to undo it.
     */
    @Allowed({VisitPermissions.CHECK_IN, VisitPermissions.REGISTER})
    public VisitResult undo(UUID visitId, long version) {
        Visit visit = seen(visitId, version);
        var undone = visit.state();
        mayUndo(undone);
        String badge = visit.badgeNumber();
        visit.undo(clock.instant(), venue.dayOf(visit.expectedFrom()));
        switch (visit.state()) {
            case EXPECTED -> badges.giveBack(visitId);
            case IN -> retake(visit, badge, undone.isClosed());
            default -> throw new IllegalStateException("No step leads back to " + visit.state());
        }
        return done(visit, "VISIT_UNDONE", Map.of("from", undone.name()));
    }

    private void mayUndo(VisitState state) {
        boolean byRegister = state == VisitState.REFUSED || state == VisitState.CANCELLED;
        String needed = byRegister ? VisitPermissions.REGISTER : VisitPermissions.CHECK_IN;
        if (!caller.get().may(needed)) {
            throw new Denied(needed);
        }
    }

    private void retake(Visit visit, String badge, boolean wasClosed) {
        if (wasClosed && badge != null) {
            badges.takeAgain(visit.deskId(), badge, visit.id());
        }
    }

    /** The visitor's badge is lost: it leaves the pool until somebody finds it; another may be given. */
    @Allowed(VisitPermissions.CHECK_IN)
    public VisitResult loseBadge(UUID visitId, long version, String otherBadge) {
        Visit visit = seen(visitId, version);
        String lost = visit.badgeNumber();
        visit.loseBadge();
        badges.lose(visitId);
        if (!VisitorBook.blank(otherBadge)) {
            visit.wearBadge(badges.take(visit.deskId(), otherBadge, visitId));
        }
        return done(visit, "BADGE_LOST", details("badge", lost));
    }

    /** A visit, and what was changed of what was known of its visitor. */
    private record Entered(Visit visit, Map<String, String> changed) {}

    private Entered enter(VisitForm form) {
        VisitorBook.Known known = visitors.remember(form);
        Instant now = clock.instant();
        Instant from = form.expectedFrom() == null ? now : form.expectedFrom();
        var who = caller.get();
        Visit visit = new Visit(
                visits.nextNumber(),
                who.deskId(),
                known.visitor(),
                venue.dayOf(from),
                from,
                form.expectedTo(),
                new Registration(now, who.accountId(), who.displayName()));
        visit.describe(requirements.particulars(form));
        visits.add(visit);
        visits.flush();
        return new Entered(visit, known.changed());
    }

    private Visit seen(UUID visitId, long version) {
        Visit visit = visits.held(visitId);
        if (version >= 0) {
            Clash.check(visit, version);
        }
        return visit;
    }

    private Duration undoable() {
        return settings.get(VisitorSettings.UNDO);
    }

    private static VisitForm withVisitor(VisitForm form, Visitor visitor) {
        return new VisitForm(
                visitor.id(),
                form.name(),
                form.sex(),
                form.phone(),
                form.organisation(),
                form.documentKind(),
                form.documentNumber(),
                form.plate(),
                form.companions(),
                form.things(),
                form.purpose(),
                form.place(),
                form.hosts(),
                form.expectedFrom(),
                form.expectedTo(),
                form.remark());
    }

    private VisitResult done(Visit visit, String kind, Map<String, ?> details) {
        return done(visit, kind, details, Map.of());
    }

    /** {@code personal} is sealed under the visitor's key; of an erased visitor nothing more is kept. */
    private VisitResult done(Visit visit, String kind, Map<String, ?> details, Map<String, String> personal) {
        Entry entry = Entry.change(kind, "visit", visit.id()).at(visit.deskId()).with(details);
        boolean kept = !personal.isEmpty() && !visit.visitor().isErased();
        journal.record(kept ? entry.about(visit.visitor().id(), personal) : entry);
        visits.flush();
        return new VisitResult(
                visit.id(),
                visit.number(),
                visit.state(),
                visit.badgeNumber(),
                clock.instant(),
                visit.undoUntil(),
                visit.version());
    }

    private static Map<String, String> details(String name, String value) {
        Map<String, String> details = new HashMap<>();
        if (value != null) {
            details.put(name, value);
        }
        return details;
    }
}
