package desk.directory.web;

import desk.directory.service.Directory;
import desk.shared.service.SearchSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People of the house in the one box (D8). */
@RequestScoped
public class PersonSearch implements SearchSource {

    @Inject
    Directory directory;

    @Override
    public String groupKey() {
        return "directory.box";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(String typed, int limit, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return directory.find(typed, limit).stream()
                .map(person -> new Hit(
                        person.name(),
                        Stream.of(
                                        english ? person.departmentEn() : person.departmentZh(),
                                        person.room(),
                                        person.deskPhone())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" · ")),
                        "/directory/list.xhtml?person=" + person.id(),
                        "building"))
                .toList();
    }
}
