package desk.visitor.web;

import desk.shared.web.Asked;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitRegister.Thing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The question asked when people leave who carried things in, one after the other: which of the things go out again. Whose
 * question it is, and who waits behind, stands in what its form sends, so that its answer finds it open again.
 */
@RequestScoped
public class Leaving {

    private static final String CARDS = "leaving";

    @Inject
    Asked asked;

    @Inject
    VisitRegister register;

    private String cards;
    private VisitRegister.Detail visit;
    private String[] taken;

    /** Asks about the first of the visits, the others wait; everything is ticked to begin with. Nobody waiting: no question. */
    void ask(List<CardChoice> waiting) {
        cards = waiting.stream().map(CardChoice::text).collect(Collectors.joining(","));
        visit = null;
        taken = getThings().stream()
                .map(thing -> Integer.toString(thing.position()))
                .toArray(String[]::new);
    }

    public boolean isOpen() {
        return !getThings().isEmpty();
    }

    /** The visits asked about, the first one now. */
    List<CardChoice> choices() {
        return CardChoice.all(getCards());
    }

    /** The ticked positions. */
    List<Integer> positions() {
        return Arrays.stream(getTaken()).map(Integer::valueOf).toList();
    }

    /** As the form sends them. */
    public String getCards() {
        if (cards == null) {
            cards = asked.text(CARDS);
        }
        return cards;
    }

    /** Who is asked about. */
    public String getName() {
        return getCards().isEmpty() ? "" : visit().line().name();
    }

    /** How many wait behind. */
    public int getMore() {
        return getCards().isEmpty() ? 0 : choices().size() - 1;
    }

    public List<Thing> getThings() {
        return getCards().isEmpty() ? List.of() : visit().things();
    }

    private VisitRegister.Detail visit() {
        if (visit == null) {
            visit = register.detail(choices().get(0).id());
        }
        return visit;
    }

    public String[] getTaken() {
        return taken == null ? new String[0] : taken.clone();
    }

    public void setTaken(String[] ticked) {
        taken = ticked == null ? new String[0] : ticked.clone();
    }
}
