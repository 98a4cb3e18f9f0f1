package desk.visitor.web;

import desk.security.domain.SecurityPermissions;
import desk.shared.service.CurrentCaller;
import desk.shared.web.Asked;
import desk.shared.web.Toasts;
import desk.visitor.api.VisitPermissions;
import desk.visitor.service.Badges;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.RegisterCare;
import desk.visitor.service.VisitRegister;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.primefaces.PrimeFaces;

/** One visit with its whole story, and the steps that can be taken from here. The address carries its id only. */
@Named
@RequestScoped
public class StoryPage {

    /** What a step may change on the page. What was revealed or half typed elsewhere stays. */
    private static final List<String> CHANGING =
            List.of("visit:version", "visit:facts", "visit:reveals", "visit:steps", "visit:story");

    @Inject
    Asked asked;

    @Inject
    VisitRegister register;

    @Inject
    Reception reception;

    @Inject
    RegisterCare care;

    @Inject
    Badges badges;

    @Inject
    CurrentCaller caller;

    @Inject
    Toasts toasts;

    @Inject
    Clock clock;

    private long version = -1;
    private String reason;
    private String otherBadge;
    private String[] taken = new String[0];
    private String revealedDocument;
    private String revealedPhone;
    private VisitRegister.Detail visit;

    /** How the visit stands: known from the request on, for it decides which steps there are. */
    public VisitRegister.Detail getVisit() {
        if (visit == null) {
            visit = register.detail(uuid());
        }
        return visit;
    }

    private UUID uuid() {
        return asked.record();
    }

    public void admit() {
        reception.checkIn(uuid(), version, null, badges.next(), ForgottenVisit.KEEP);
        done("visitor.toast.admit");
    }

    public void checkOut() {
        reception.checkOut(
                uuid(), version, Arrays.stream(taken).map(Integer::valueOf).toList());
        done("visitor.toast.out");
    }

    public void stepOut() {
        reception.stepOut(uuid(), version);
        done("visitor.toast.away");
    }

    public void stepBack() {
        reception.stepBack(uuid(), version);
        done("visitor.toast.back");
    }

    /** Nobody saw the visitor leave; the badge lies here. A badge that is missing is reported lost first. */
    public void closeUnseen() {
        reception.closeAsNotSeenLeaving(uuid(), version, true);
        done("visitor.toast.unseen");
    }

    public void loseBadge() {
        reception.loseBadge(uuid(), version, otherBadge);
        done("visitor.toast.lost");
    }

    public void cancel() {
        reception.cancel(uuid(), version);
        done("visitor.toast.cancel");
    }

    public void refuse() {
        reception.refuse(uuid(), version, reason);
        done("visitor.toast.refuse");
    }

    public void undo() {
        reception.undo(uuid(), version);
        done("visitor.toast.undo");
    }

    public void revealDocument() {
        revealedDocument = care.revealDocument(uuid(), reason);
        done("visitor.toast.reveal");
    }

    public void revealPhone() {
        revealedPhone = care.revealPhone(uuid(), reason);
        done("visitor.toast.reveal");
    }

    /** Looks again when something happened to a visit; the page is drawn anew only if it was this one. */
    public void refresh() {
        if (version != getVisit().line().version()) {
            PrimeFaces.current().ajax().update(CHANGING);
            // A correction being typed stays; its form comes with the end of the visit.
            boolean formThere = !asked.text("visit:field").isEmpty();
            PrimeFaces.current().ajax().update(formThere ? "visit:corrections" : "visit:amendments");
        }
    }

    /** A step was taken from here: the page looks again and says so. */
    void done(String key) {
        reason = null;
        visit = null;
        toasts.good(key, 1);
    }

    public boolean isMayAct() {
        return caller.get().may(VisitPermissions.CHECK_IN) && (!isClosed() || isUndoable());
    }

    public boolean isMayAmend() {
        return caller.get().may(VisitPermissions.AMEND);
    }

    public boolean isMayReveal() {
        return caller.get().may(VisitPermissions.REVEAL);
    }

    /** Whether a document was shown, by the entry or by a correction. */
    public boolean isDocumentThere() {
        return getVisit().line().document() != null || isCorrected("document");
    }

    /** Whether a phone was left, by the entry or by a correction. */
    public boolean isPhoneThere() {
        return getVisit().line().phone() != null || isCorrected("phone");
    }

    private boolean isCorrected(String field) {
        return getVisit().amendments().stream().anyMatch(one -> one.field().equals(field) && one.newValue() != null);
    }

    /** The record's id is for whoever erases, or passes a request to erase on. */
    public boolean isMayErase() {
        return caller.get().may(SecurityPermissions.PERSONAL_DATA_ERASE);
    }

    public boolean isClosed() {
        return getVisit().line().state().isClosed();
    }

    public boolean isUndoable() {
        var until = getVisit().line().undoUntil();
        return until != null && clock.instant().isBefore(until);
    }

    public String getTone() {
        return switch (getVisit().line().state()) {
            case EXPECTED -> "info";
            case IN -> "good";
            case OUT -> "calm";
            default -> "bad";
        };
    }

    public String getShape() {
        return switch (getVisit().line().state()) {
            case EXPECTED -> "ring";
            case IN -> "dot";
            case OUT -> "tick";
            default -> "cross";
        };
    }

    public UUID getId() {
        return uuid();
    }

    /** The version the page shows; what comes back with a step is what its reader saw. */
    public long getVersion() {
        return getVisit().line().version();
    }

    /** The version the reader of the page saw. */
    long seen() {
        return version;
    }

    public void setVersion(long seen) {
        version = seen;
    }

    public String getReason() {
        return reason;
    }

    /** Several fields of the page ask for a reason; only the one processed was typed. */
    public void setReason(String typed) {
        reason = typed;
    }

    public String getOtherBadge() {
        return otherBadge;
    }

    public void setOtherBadge(String typed) {
        otherBadge = typed;
    }

    public String[] getTaken() {
        return taken.clone();
    }

    public void setTaken(String[] ticked) {
        taken = ticked == null ? new String[0] : ticked.clone();
    }

    public String getRevealedDocument() {
        return revealedDocument;
    }

    public String getRevealedPhone() {
        return revealedPhone;
    }
}
