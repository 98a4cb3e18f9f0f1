package desk.visitor.web;

import desk.shared.web.Asked;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitRegister.Thing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * The question asked when somebody leaves who carried things in: which of them go out again. Whose question it is stands in
 * what its form sends, so that its answer finds it open again.
 */
@RequestScoped
public class Leaving {

    private static final String CARD = "leaving";

    @Inject
    Asked asked;

    @Inject
    VisitRegister register;

    private String card;
    private List<Thing> things;
    private String[] taken;

    /** Asks about a visit; everything is ticked to begin with. */
    void ask(CardChoice choice) {
        card = choice.id() + ":" + choice.version();
        things = null;
        taken = getThings().stream()
                .map(thing -> Integer.toString(thing.position()))
                .toArray(String[]::new);
    }

    /** It was answered. */
    void close() {
        card = "";
        things = null;
    }

    public boolean isOpen() {
        return !getThings().isEmpty();
    }

    CardChoice card() {
        return CardChoice.all(getCard()).get(0);
    }

    /** The ticked positions. */
    List<Integer> positions() {
        return Arrays.stream(getTaken()).map(Integer::valueOf).toList();
    }

    public String getCard() {
        if (card == null) {
            card = asked.text(CARD);
        }
        return card;
    }

    public List<Thing> getThings() {
        if (things == null) {
            things = getCard().isEmpty()
                    ? List.of()
                    : register.detail(card().id()).things();
        }
        return things;
    }

    public String[] getTaken() {
        return taken == null ? new String[0] : taken.clone();
    }

    public void setTaken(String[] ticked) {
        taken = ticked == null ? new String[0] : ticked.clone();
    }
}
