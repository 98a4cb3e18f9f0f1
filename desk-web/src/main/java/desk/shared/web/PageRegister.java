package desk.shared.web;

import desk.shared.service.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which page needs which permission, from the features' ways in and their {@link PageRights}. */
@ApplicationScoped
public class PageRegister {

    @Inject
    @Any
    Instance<NavEntry> entries;

    @Inject
    @Any
    Instance<PageRights> features;

    private final Map<String, List<String>> rights = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    @PostConstruct
    void gather() {
        for (NavEntry entry : entries) {
            add(entry.path(), entry.permission() == null ? PageRights.ANYBODY : entry.permission());
        }
        features.forEach(feature -> feature.rights().forEach(this::add));
        features.forEach(feature -> open.addAll(feature.open()));
    }

    /** The pages that declare what they need. */
    public Set<String> pages() {
        return Set.copyOf(rights.keySet());
    }

    /** Whether one need not be signed in. */
    public boolean isOpen(String path) {
        return open.contains(path);
    }

    /** Whether the caller may open the page; the services behind it check again. */
    public boolean opens(String page, Caller caller) {
        return rights.getOrDefault(page, List.of()).stream()
                .anyMatch(right -> right.equals(PageRights.ANYBODY) ? caller.isSomebody() : caller.may(right));
    }

    private void add(String page, String right) {
        rights.put(page, List.of(right.split("\\|", -1)));
    }
}
