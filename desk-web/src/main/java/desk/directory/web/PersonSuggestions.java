package desk.directory.web;

import desk.directory.service.Directory;
import desk.shared.web.SuggestSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People of the house for inputs that ask for one: hosts, recipients. */
@RequestScoped
public class PersonSuggestions implements SuggestSource {

    private static final int OFFERS = 8;

    @Inject
    Directory directory;

    @Override
    public String name() {
        return "person";
    }

    @Override
    public List<Offer> offers(String typed, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return directory.find(typed, OFFERS).stream()
                .map(person -> new Offer(person.id().toString(), person.name(), detail(person, english), person.rank()))
                .toList();
    }

    private static String detail(Directory.Listed person, boolean english) {
        return Stream.of(english ? person.departmentEn() : person.departmentZh(), person.title(), person.room())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
