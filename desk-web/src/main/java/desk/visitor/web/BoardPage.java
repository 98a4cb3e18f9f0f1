package desk.visitor.web;

import desk.shared.domain.RuleViolation;
import desk.shared.service.BusinessException;
import desk.shared.service.Retry;
import desk.shared.service.Settings;
import desk.shared.service.VenueSettings;
import desk.shared.web.Asked;
import desk.shared.web.Drawn;
import desk.shared.web.FormDrafts;
import desk.shared.web.Toasts;
import desk.visitor.domain.DocumentKind;
import desk.visitor.domain.VisitState;
import desk.visitor.service.Badges;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitBoard;
import desk.visitor.service.VisitBoard.Board;
import desk.visitor.service.VisitForm;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import desk.visitor.service.VisitorFinder;
import desk.visitor.service.VisitorSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The day board and the form beside it: one screen for everything that happens at the door. Keeps no state but the form's own fields. */
@Named
@RequestScoped
public class BoardPage {

    private static final String DRAFT = "visit";

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
    CardSteps steps;

    @Inject
    Badges badges;

    @Inject
    VisitorSuggestions suggestions;

    @Inject
    VisitorFinder finder;

    @Inject
    VenueSettings venue;

    @Inject
    Settings settings;

    @Inject
    Toasts toasts;

    @Inject
    FormDrafts drafts;

    @Inject
    Clock clock;

    private DoorInput input;
    private String filter;
    private final Drawn<Board> board = new Drawn<>(Board.EMPTY, () -> visits.today(filter));
    private VisitResult last;
    private String lastName;
    private boolean alreadyIn;

    /** The form: empty with the next badge, or filled with the expected visit or the visitor the address names. */
    public DoorInput getInput() {
        if (input == null) {
            input = opened(asked.text("visit"));
            offerBadge();
            if (!input.isStored() && !asked.text("visitor").isEmpty()) {
                fill(suggestions.fields(finder.remembered(Ids.of(asked.text("visitor")))));
                input.setRecord(input.getVisitorId());
            }
        }
        return input;
    }

    /** A visit that has come in meanwhile is no form to fill any more. */
    private DoorInput opened(String visit) {
        if (visit.isEmpty()) {
            return new DoorInput();
        }
        VisitRegister.Detail expected = register.detail(Ids.of(visit));
        return expected.line().state() == VisitState.EXPECTED ? DoorInput.of(expected, venue.zone()) : new DoorInput();
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
        input.setPhoneKnown(fields.get("phoneKnown"));
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

    /** Empties the form; what was typed goes. */
    public void clear() {
        drafts.done(DRAFT, input.getRecord());
        empty();
    }

    private void empty() {
        input = new DoorInput();
        offerBadge();
        toasts.callback("deskAddress", "?");
    }

    private void done(VisitResult result, String key) {
        lastName = input.getName();
        last = result;
        toasts.good(key, lastName, result == null || result.badge() == null ? "" : result.badge());
        drafts.done(DRAFT, input.getRecord());
        empty();
    }

    /** Fills the form with an expected visit, for a look at the document before Enter lets its visitor in. */
    public void load() {
        input = DoorInput.of(register.detail(asked.keyId()), venue.zone());
        offerBadge();
        toasts.callback("deskAddress", "?visit=" + asked.keyId());
    }

    /** Does what was pressed on one or several cards: {@code action} to the visits in {@code ids} ("id:version,…"). */
    public void act() {
        String action = asked.text("action");
        List<CardChoice> cards = CardChoice.all(asked.text("ids"));
        List<CardChoice> atOnce = action.equals("out") ? withoutThings(cards) : cards;
        if (!atOnce.isEmpty()) {
            last = steps.take(action, atOnce);
        }
    }

    /** Who carried things in is asked about one by one before leaving; the others can go at once. */
    private List<CardChoice> withoutThings(List<CardChoice> cards) {
        Set<UUID> carrying =
                register.carrying(cards.stream().map(CardChoice::id).toList());
        leaving.ask(cards.stream().filter(card -> carrying.contains(card.id())).toList());
        return cards.stream().filter(card -> !carrying.contains(card.id())).toList();
    }

    /** Sees out the visitor whose things were just ticked, and asks about the next; also when a colleague was faster with this one. */
    public void leave() {
        List<CardChoice> cards = leaving.choices();
        CardChoice card = cards.get(0);
        List<Integer> taken = leaving.positions();
        try {
            last = Retry.whenBusy(() -> reception.checkOut(card.id(), card.version(), taken));
            toasts.good("visitor.toast.out", 1);
        } finally {
            leaving.ask(cards.subList(1, cards.size()));
        }
    }

    public Leaving getLeaving() {
        return leaving;
    }

    /** Whether the house wants a field filled before anybody is let in: its label bears the mark. */
    public boolean required(String field) {
        return settings.get(VisitorSettings.REQUIRED).contains(field);
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
}
