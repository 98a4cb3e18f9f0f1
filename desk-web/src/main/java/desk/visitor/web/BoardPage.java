package desk.visitor.web;

import desk.shared.domain.RuleViolation;
import desk.shared.service.BusinessException;
import desk.shared.service.VenueSettings;
import desk.shared.web.Asked;
import desk.shared.web.Drawn;
import desk.shared.web.FormDrafts;
import desk.shared.web.Toasts;
import desk.visitor.domain.DocumentKind;
import desk.visitor.service.Badges;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitBoard;
import desk.visitor.service.VisitBoard.Board;
import desk.visitor.service.VisitForm;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import desk.visitor.service.VisitorFinder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The day board and the form beside it: one screen for everything that happens at the door. Keeps no state but the form's own fields. */
@Named
@RequestScoped
public class BoardPage {

    @Inject
    VisitBoard visits;

    @Inject
    VisitRegister register;

    @Inject
    Reception reception;

    @Inject
    Door door;

    @Inject
    Asked asked;

    @Inject
    Leaving leaving;

    @Inject
    Badges badges;

    @Inject
    VisitorSuggestions suggestions;

    @Inject
    VisitorFinder finder;

    @Inject
    VenueSettings venue;

    @Inject
    Toasts toasts;

    @Inject
    FormDrafts drafts;

    @Inject
    Clock clock;

    private DoorInput input;
    private String filter;
    private String visitor;
    private final Drawn<Board> board = new Drawn<>(Board.EMPTY, () -> visits.today(filter));
    private VisitResult last;
    private String lastName;
    private boolean alreadyIn;

    /** The form: empty with the next badge, or filled with the visitor the address names. */
    public DoorInput getInput() {
        if (input == null) {
            input = new DoorInput();
            offerBadge();
            if (visitor != null
                    && !visitor.isBlank()
                    && !FacesContext.getCurrentInstance().isPostback()) {
                fill(suggestions.fields(finder.remembered(Ids.of(visitor))));
            }
        }
        return input;
    }

    private void offerBadge() {
        String next = badges.next();
        input.setBadge(next);
        input.setOfferedBadge(next);
    }

    private void fill(Map<String, String> fields) {
        input.setVisitorId(fields.get("visitorId"));
        input.setName(fields.get("name"));
        input.setSex(fields.get("sex"));
        input.setPhone(fields.get("phone"));
        input.setOrganisation(fields.get("organisation"));
        input.setPlate(fields.get("plate"));
        input.setDocumentKnown(fields.get("documentKnown"));
        input.setPurpose(fields.get("purpose"));
        input.setPlace(fields.get("place"));
        input.setHosts(fields.get("hosts"));
    }

    public Board getBoard() {
        return board.get();
    }

    /** Lets the form's visitor in. */
    public void checkIn() {
        letIn(ForgottenVisit.KEEP);
    }

    /** As {@link #checkIn}, after closing the visitor's forgotten visit; the badge was handed back. */
    public void checkInBadgeBack() {
        letIn(ForgottenVisit.CLOSE_BADGE_BACK);
    }

    /** As {@link #checkIn}, after closing the visitor's forgotten visit; its badge is lost. */
    public void checkInBadgeLost() {
        letIn(ForgottenVisit.CLOSE_BADGE_LOST);
    }

    private void letIn(ForgottenVisit forgotten) {
        try {
            done(withNextBadge(input.toForm(venue.zone()), forgotten), "visitor.toast.in");
        } catch (BusinessException refused) {
            alreadyIn = refused.key().equals("visit.already-in");
            if (!alreadyIn) {
                throw refused;
            }
        } catch (RuleViolation refused) {
            throw new BusinessException(refused);
        }
    }

    /** A badge that was only offered and is meanwhile given out elsewhere is replaced by the next one. */
    private VisitResult withNextBadge(VisitForm form, ForgottenVisit forgotten) {
        try {
            return door.letIn(input, form, forgotten);
        } catch (BusinessException refused) {
            boolean offered = input.getBadge().equals(input.getOfferedBadge());
            if (!offered || !refused.key().equals("badge.not-free.OUT")) {
                throw refused;
            }
            offerBadge();
            return door.letIn(input, form, forgotten);
        }
    }

    /** Enters the form as an expected visit. */
    public void expect() {
        try {
            done(door.keep(input, input.toForm(venue.zone())), "visitor.toast.expected");
        } catch (RuleViolation refused) {
            throw new BusinessException(refused);
        }
    }

    /** Empties the form. */
    public void clear() {
        input = new DoorInput();
        offerBadge();
    }

    private void done(VisitResult result, String key) {
        lastName = input.getName();
        last = result;
        toasts.good(key, lastName, result == null ? "" : result.badge());
        clear();
        drafts.done("visit");
    }

    /** Fills the form with an expected visit, for a look at the document before Enter lets its visitor in. */
    public void load() {
        input = DoorInput.of(register.detail(asked.keyId()), venue.zone());
        offerBadge();
    }

    /** Does what was pressed on one or several cards: {@code action} to the visits in {@code ids} ("id:version,…"). */
    public void act() {
        String action = asked.text("action");
        List<CardChoice> cards = CardChoice.all(asked.text("ids"));
        if (action.equals("out") && cards.size() == 1 && !asked.text("things").isEmpty()) {
            leaving.ask(cards.get(0));
            if (leaving.isOpen()) {
                return;
            }
        }
        for (CardChoice card : cards) {
            last = act(action, card);
        }
        toasts.good("visitor.toast." + action, cards.size());
    }

    private VisitResult act(String action, CardChoice card) {
        return switch (action) {
            case "out" -> reception.checkOut(card.id(), card.version(), List.of());
            case "away" -> reception.stepOut(card.id(), card.version());
            case "back" -> reception.stepBack(card.id(), card.version());
            case "cancel" -> reception.cancel(card.id(), card.version());
            case "admit" -> reception.checkIn(card.id(), card.version(), null, badges.next(), ForgottenVisit.KEEP);
            case "undo" -> reception.undo(card.id(), card.version());
            default -> throw new BusinessException("shared.form-stale", null);
        };
    }

    /** Sees out the visitor whose things were just ticked. */
    public void leave() {
        CardChoice card = leaving.card();
        last = reception.checkOut(card.id(), card.version(), leaving.positions());
        leaving.close();
        toasts.good("visitor.toast.out", 1);
    }

    public Leaving getLeaving() {
        return leaving;
    }

    public List<DocumentKind> getDocumentKinds() {
        return List.of(DocumentKind.values());
    }

    /** The step just taken, for the undo beside it; null when there is none or the form had been sent before. */
    public VisitResult getLast() {
        return last;
    }

    public String getLastName() {
        return lastName;
    }

    /** The form's visitor is still in on an earlier visit: offer to close it. */
    public boolean isAlreadyIn() {
        return alreadyIn;
    }

    public Instant getNow() {
        return clock.instant();
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String typed) {
        filter = typed;
    }

    public String getVisitor() {
        return visitor;
    }

    public void setVisitor(String id) {
        visitor = id;
    }
}
