package desk.home.web;

import desk.shared.domain.SearchKeys;
import desk.shared.service.CurrentCaller;
import desk.shared.service.SearchSource;
import desk.shared.web.NavEntry;
import desk.shared.web.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Pages and actions in the one box: every way in that the caller may go, found by its name, its pinyin or its initials. */
@RequestScoped
public class PageSearch implements SearchSource {

    @Inject
    @Any
    Instance<NavEntry> entries;

    @Inject
    CurrentCaller caller;

    @Override
    public String groupKey() {
        return "home.box.pages";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Hit> find(String typed, int limit, Locale locale) {
        String key = SearchKeys.normalise(typed);
        return entries.stream()
                .filter(entry -> entry.permission() == null || caller.get().may(entry.permission()))
                .sorted(java.util.Comparator.comparingInt(NavEntry::order))
                .map(entry ->
                        new Hit(Wording.of(locale, entry.labelKey(), List.of()), null, entry.path(), entry.icon()))
                .filter(hit -> SearchKeys.name(hit.title()).stream().anyMatch(one -> one.startsWith(key)))
                .limit(limit)
                .toList();
    }
}
