package desk.visitor.web;

import desk.shared.service.SearchSource;
import desk.shared.web.Wording;
import desk.visitor.service.VisitBoard;
import desk.visitor.service.VisitLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Today's visits in the one box, by name, phone, plate or badge number. */
@RequestScoped
public class VisitHits implements SearchSource {

    @Inject
    VisitBoard board;

    @Override
    public String groupKey() {
        return "visit.box";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Hit> find(String typed, int limit, Locale locale) {
        return board.found(typed, limit).stream().map(line -> hit(line, locale)).toList();
    }

    private static Hit hit(VisitLine line, Locale locale) {
        String state = Wording.of(locale, "visit.state." + line.state(), List.of());
        String detail = Stream.of(state, line.badge(), line.purpose())
                .filter(part -> part != null && !part.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
        return new Hit(line.name(), detail, "/visitor/story.xhtml?id=" + line.id(), "badge");
    }
}
