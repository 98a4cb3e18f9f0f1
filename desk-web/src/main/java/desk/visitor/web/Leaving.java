package desk.visitor.web;

import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitRegister.Thing;
import java.util.Arrays;
import java.util.List;

/** The question asked when somebody leaves who carried things in: which of them go out again. */
public class Leaving {

    private String card = "";
    private List<Thing> things = List.of();
    private String[] taken = new String[0];

    /** Asks about a visit; everything is ticked to begin with. */
    void ask(CardChoice choice, VisitRegister register) {
        card = choice.id() + ":" + choice.version();
        things = register.detail(choice.id()).things();
        taken = things.stream().map(thing -> Integer.toString(thing.position())).toArray(String[]::new);
    }

    public boolean isOpen() {
        return !things.isEmpty();
    }

    /** The ticked positions. */
    List<Integer> positions() {
        return Arrays.stream(taken).map(Integer::valueOf).toList();
    }

    public String getCard() {
        return card;
    }

    public void setCard(String choice) {
        card = choice == null ? "" : choice;
    }

    public List<Thing> getThings() {
        return things;
    }

    public String[] getTaken() {
        return taken.clone();
    }

    public void setTaken(String[] ticked) {
        taken = ticked == null ? new String[0] : ticked.clone();
    }
}
