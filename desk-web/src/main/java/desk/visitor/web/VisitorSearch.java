package desk.visitor.web;

import desk.shared.service.SearchSource;
import desk.visitor.service.VisitorFinder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembered visitors in the one box; choosing one opens the board with the form filled. */
@RequestScoped
public class VisitorSearch implements SearchSource {

    @Inject
    VisitorFinder finder;

    @Override
    public String groupKey() {
        return "visitor.box";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(String typed, int limit, Locale locale) {
        return finder.find(typed, limit).stream()
                .map(found -> new Hit(
                        found.name(),
                        Stream.of(found.organisation(), found.phone())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" · ")),
                        "/visitor/board.xhtml?visitor=" + found.id(),
                        "visitor"))
                .toList();
    }
}
