package desk.visitor.web;

import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import desk.shared.service.BusinessException;
import desk.shared.web.SuggestSource;
import desk.visitor.domain.CardReaderInput;
import desk.visitor.domain.IdentityDocument;
import desk.visitor.service.VisitorFinder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a card reader or a passport reader typed, read into the form: the remembered visitor with that document, else the
 * name, sex and number it gave.
 */
@RequestScoped
public class DocumentSuggestions implements SuggestSource {

    private static final int LONGEST = 400;

    @Inject
    VisitorFinder finder;

    @Inject
    VisitorSuggestions visitors;

    @Override
    public String name() {
        return "document";
    }

    @Override
    public List<Offer> offers(String typed, Locale locale) {
        return List.of();
    }

    @Override
    public Map<String, String> chosen(String typed, Locale locale) {
        if (typed.length() > LONGEST) {
            throw new BusinessException("reader.unreadable", "documentNumber");
        }
        try {
            return fields(CardReaderInput.of(typed));
        } catch (RuleViolation unreadable) {
            throw new BusinessException(unreadable);
        }
    }

    /** Nobody remembered has this document: whoever was picked before is not the one who shows it. */
    private static void somebodyElse(Map<String, String> fields, CardReaderInput read) {
        fields.put("visitorId", "");
        fields.put("documentKnown", "");
        fields.put("phoneKnown", "");
        if (read.name().isEmpty()) {
            fields.put("name", "");
        }
    }

    private Map<String, String> fields(CardReaderInput read) {
        Map<String, String> fields = new LinkedHashMap<>();
        Optional<VisitorFinder.Remembered> known = read.document().flatMap(this::known);
        known.ifPresent(visitor -> fields.putAll(visitors.fields(visitor)));
        read.name().ifPresent(name -> fields.put("name", name.value()));
        if (known.isEmpty()) {
            somebodyElse(fields, read);
        }
        read.document().ifPresent(document -> {
            fields.put("documentKind", document.kind().name());
            fields.put("documentNumber", document.number());
        });
        if (read.sex() != Sex.UNKNOWN) {
            fields.put("sex", read.sex().name());
        }
        return fields;
    }

    /** Who missed too often gets the document read and nobody on record for it; the desk's work goes on. */
    private Optional<VisitorFinder.Remembered> known(IdentityDocument document) {
        try {
            return finder.byDocument(document.kind().name(), document.number());
        } catch (BusinessException refused) {
            if (refused.key().equals("document.too-many-misses")) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
