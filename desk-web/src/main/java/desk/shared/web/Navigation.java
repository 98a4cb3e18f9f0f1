package desk.shared.web;

import desk.shared.service.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every way in that the features offer, gathered once, filtered for each caller. */
@ApplicationScoped
public class Navigation {

    @Inject
    @Any
    Instance<NavEntry> offered;

    private List<NavEntry> entries;

    @PostConstruct
    void gather() {
        entries = offered.stream().sorted(NavEntry.IN_ORDER).toList();
    }

    /** One entry per feature: what the rail shows. */
    List<NavEntry> railFor(Caller caller) {
        Set<String> shown = new HashSet<>();
        return openTo(caller).stream().filter(e -> shown.add(e.feature())).toList();
    }

    /** All entries of one feature: the tabs above its pages. Fewer than two are no tabs. */
    List<NavEntry> tabsFor(Caller caller, String feature) {
        List<NavEntry> tabs =
                openTo(caller).stream().filter(e -> e.feature().equals(feature)).toList();
        return tabs.size() > 1 ? tabs : List.of();
    }

    private List<NavEntry> openTo(Caller caller) {
        return entries.stream()
                .filter(e -> e.permission() == null || caller.may(e.permission()))
                .toList();
    }
}
