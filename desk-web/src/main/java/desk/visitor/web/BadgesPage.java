package desk.visitor.web;

import desk.shared.web.Asked;
import desk.shared.web.Drawn;
import desk.shared.web.Toasts;
import desk.visitor.service.Badges;
import desk.visitor.service.Badges.Badge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The badge pool of the desk: what is free, out, lost; adding a range, finding, taking out of use. */
@Named
@RequestScoped
public class BadgesPage {

    @Inject
    Badges pool;

    @Inject
    Asked asked;

    @Inject
    Toasts toasts;

    private final Drawn<List<Badge>> badges = new Drawn<>(List.of(), () -> pool.all());
    private String prefix;
    private int first = 1;
    private int last = 50;

    public List<Badge> getBadges() {
        return badges.get();
    }

    public void add() {
        toasts.good("visitor.badges.added", pool.add(prefix, first, last));
    }

    public void free() {
        pool.free(asked.key());
    }

    public void retire() {
        pool.retire(asked.key());
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String typed) {
        prefix = typed;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int number) {
        first = number;
    }

    public int getLast() {
        return last;
    }

    public void setLast(int number) {
        last = number;
    }
}
