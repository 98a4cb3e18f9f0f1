package desk.visitor.web;

import desk.shared.service.BusinessException;
import desk.shared.service.Retry;
import desk.shared.web.Refusals;
import desk.shared.web.Toasts;
import desk.visitor.service.Badges;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes one step with one or several cards of the board, each for itself: what one refuses keeps no other from it. */
@RequestScoped
public class CardSteps {

    private static final int TOLD = 3;

    private record Refusal(CardChoice card, String words) {}

    @Inject
    Reception reception;

    @Inject
    VisitRegister register;

    @Inject
    Badges badges;

    @Inject
    Toasts toasts;

    @Inject
    Refusals refusals;

    /** Does it, tells how it went, and returns what the last card's step left behind; null when all were refused. */
    VisitResult take(String action, List<CardChoice> cards) {
        if (cards.size() == 1) {
            VisitResult result = step(action, cards.get(0));
            toasts.good("visitor.toast." + action, 1);
            return result;
        }
        VisitResult last = null;
        List<Refusal> refused = new ArrayList<>();
        for (CardChoice card : cards) {
            try {
                last = Retry.whenBusy(() -> step(action, card));
            } catch (BusinessException no) {
                refused.add(new Refusal(card, refusals.words(no)));
            }
        }
        tell(action, cards.size() - refused.size(), refused);
        return last;
    }

    private VisitResult step(String action, CardChoice card) {
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

    private void tell(String action, int done, List<Refusal> refused) {
        if (done > 0) {
            toasts.good("visitor.toast." + action + ".many", done);
        }
        if (!refused.isEmpty()) {
            String some = refused.stream()
                    .limit(TOLD)
                    .map(one -> register.detail(one.card().id()).line().name() + ": " + one.words())
                    .collect(Collectors.joining("; "));
            toasts.warn("visitor.toast.refused", refused.size(), some);
        }
    }
}
