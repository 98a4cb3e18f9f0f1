package desk.visitor.web;

import desk.directory.service.Directory;
import desk.shared.web.SuggestSource;
import desk.visitor.service.Badges;
import desk.visitor.service.VisitorFinder;
import desk.visitor.service.VisitorFinder.Found;
import desk.visitor.service.VisitorFinder.Remembered;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Returning visitors for the name field: found by a fragment, and once chosen the form is filled with what is remembered. */
@RequestScoped
public class VisitorSuggestions implements SuggestSource {

    private static final int OFFERS = 8;

    @Inject
    VisitorFinder finder;

    @Inject
    Directory directory;

    @Inject
    Badges badges;

    @Override
    public String name() {
        return "visitor";
    }

    @Override
    public List<Offer> offers(String typed, Locale locale) {
        return finder.find(typed, OFFERS).stream()
                .map(VisitorSuggestions::offer)
                .toList();
    }

    private static Offer offer(Found found) {
        String detail = Stream.of(found.organisation(), found.phone(), found.document())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new Offer(found.id().toString(), found.name(), detail, found.in() ? "in" : "");
    }

    @Override
    public Map<String, String> chosen(String id, Locale locale) {
        return fields(finder.remembered(UUID.fromString(id)));
    }

    /** What the form is filled with; a known phone or document shows masked and is kept while nothing else is typed. */
    Map<String, String> fields(Remembered known) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("visitorId", known.id().toString());
        fields.put("name", known.name());
        fields.put("sex", known.sex());
        fields.put("phone", "");
        fields.put("phoneKnown", known.phone());
        fields.put("organisation", known.organisation());
        fields.put("plate", known.plate());
        if (known.documentKind() != null) {
            fields.put("documentKind", known.documentKind());
        }
        fields.put("documentKnown", known.document());
        fields.put("purpose", known.purpose());
        fields.put("place", known.place());
        fields.put("hosts", hosts(known.hosts()));
        String next = badges.next();
        fields.put("badge", next);
        fields.put("offeredBadge", next);
        return fields;
    }

    private String hosts(List<UUID> ids) {
        return ids.isEmpty()
                ? ""
                : directory.named(ids).stream()
                        .map(person -> person.id() + "|" + person.name())
                        .collect(Collectors.joining(";"));
    }
}
