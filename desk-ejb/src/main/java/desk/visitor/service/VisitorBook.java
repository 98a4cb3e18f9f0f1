package desk.visitor.service;

import desk.shared.domain.Masks;
import desk.shared.domain.PersonName;
import desk.shared.domain.PhoneNumber;
import desk.shared.domain.PlateNumber;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.SearchKeys;
import desk.shared.domain.Sex;
import desk.shared.domain.Text;
import desk.shared.service.NotFound;
import desk.shared.service.SearchIndex;
import desk.shared.service.Vault;
import desk.visitor.domain.DocumentKind;
import desk.visitor.domain.IdentityDocument;
import desk.visitor.domain.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers visitors: finds the one a form describes (picked, or by document, or by name and phone together), else enters a
 * new one; keeps what is known up to date and findable.
 */
@ApplicationScoped
public class VisitorBook {

    private static final int ORGANISATION_LIMIT = 200;
    private static final Set<String> FOUND_BY = Set.of("name", "phone", "plate");

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    SearchIndex index;

    @Inject
    Guesses guesses;

    @Inject
    Clock clock;

    /** A visitor, and what was changed of what was known; nothing when the visitor is new. */
    record Known(Visitor visitor, Map<String, String> changed) {}

    /**
     * The visitor the form describes, brought up to date. A null field of the form leaves what is known.
     *
     * @throws NotFound when the visitor picked is not on record, or was erased
     */
    Known remember(VisitForm form) {
        String name = PersonName.of(form.name()).value();
        PhoneNumber phone = form.saidPhone();
        IdentityDocument document = document(form);
        Optional<Visitor> known = find(form.visitorId(), document, name, phone);
        checkMask(form, known);
        Visitor visitor = known.orElseGet(() -> new Visitor(name, clock.instant()));
        Map<String, String> before = known.isPresent() ? PersonalChanges.of(visitor) : Map.of();
        update(visitor, form, name, phone, document);
        if (known.isEmpty()) {
            entities.persist(visitor);
        }
        if (document != null) {
            identify(visitor, document);
        }
        Map<String, String> changed = PersonalChanges.between(before, PersonalChanges.of(visitor));
        if (changed.keySet().stream().anyMatch(FOUND_BY::contains)) {
            index(visitor, known.isPresent());
        }
        return new Known(visitor, known.isPresent() ? changed : Map.of());
    }

    private static void update(
            Visitor visitor, VisitForm form, String name, PhoneNumber phone, IdentityDocument document) {
        PlateNumber plate = blank(form.plate()) ? null : PlateNumber.of(form.plate());
        String organisation = Text.optional(form.organisation(), "organisation", ORGANISATION_LIMIT)
                .orElse(null);
        Sex sex = document == null || document.sex() == Sex.UNKNOWN ? form.sex() : document.sex();
        visitor.update(
                name, sex, phone == null ? null : phone.value(), organisation, plate == null ? null : plate.value());
    }

    /** A mask that comes back unchanged keeps the number; one that was edited is no number. */
    private static void checkMask(VisitForm form, Optional<Visitor> known) {
        if (blank(form.phone()) || !Masks.isMask(form.phone())) {
            return;
        }
        // Of nobody who was picked no mask was shown: held against whoever a document finds, it would tell whose it is.
        String kept =
                form.visitorId() == null ? null : known.map(Visitor::phone).orElse(null);
        if (kept == null || !Masks.phone(kept).equals(form.phone().strip())) {
            throw new RuleViolation("phone.characters", "phone");
        }
    }

    /** By what is known now; and by every name the register has entered, so that no entry is out of reach. */
    private void index(Visitor visitor, boolean known) {
        Set<String> keys = new HashSet<>(Visitor.searchKeys(visitor.name(), visitor.phone(), visitor.plate()));
        if (known) {
            entities.createNativeQuery("select distinct visitor_name from visit where visitor_id = ?1")
                    .setParameter(1, visitor.id())
                    .getResultList()
                    .forEach(name -> keys.addAll(SearchKeys.name((String) name)));
        }
        index.put("visitor", visitor.id(), keys);
    }

    static IdentityDocument document(VisitForm form) {
        if (blank(form.documentNumber())) {
            return null;
        }
        return IdentityDocument.of(DocumentKind.named(form.documentKind()), form.documentNumber());
    }

    private Optional<Visitor> find(UUID picked, IdentityDocument document, String name, PhoneNumber phone) {
        if (picked != null) {
            return Optional.of(Optional.ofNullable(held(picked))
                    .filter(visitor -> !visitor.isErased())
                    .orElseThrow(NotFound::new));
        }
        if (document != null) {
            guesses.documentTriedInThisTransaction();
            Optional<Visitor> byDocument = byDocument(document);
            if (byDocument.isPresent()) {
                return byDocument.map(visitor -> held(visitor.id()));
            }
        }
        return phone == null ? Optional.empty() : byNameAndPhoneAlone(name, phone.value());
    }

    /**
     * Name and phone together are one person, but no constraint says so. Whoever is not known yet is looked for again while
     * nobody else can enter the same one, so that two screens at once do not make two of them.
     */
    private Optional<Visitor> byNameAndPhoneAlone(String name, String phone) {
        Optional<Visitor> known = byNameAndPhone(name, phone);
        if (known.isPresent()) {
            return known;
        }
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, name + '\n' + phone)
                .getSingleResult();
        return byNameAndPhone(name, phone);
    }

    /** The visitor with this document, found through its keyed hash. */
    Optional<Visitor> byDocument(IdentityDocument document) {
        return entities.createQuery("select v from Visitor v where v.documentHash = :hash", Visitor.class)
                .setParameter("hash", hash(document))
                .getResultStream()
                .findFirst();
    }

    private Optional<Visitor> byNameAndPhone(String name, String phone) {
        List<?> ids = entities.createNativeQuery("""
                        select v.id from search_key k join visitor v on v.id = k.owner_id
                        where k.owner_kind = 'visitor' and k.key = ?1 and v.phone = ?2 and v.name = ?3 limit 1""")
                .setParameter(1, SearchKeys.normalise(phone))
                .setParameter(2, phone)
                .setParameter(3, name)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst().map(this::held);
    }

    /** The visitor, held until the transaction ends: who comes in on two screens at once is in once, and the second learns it. */
    private Visitor held(UUID id) {
        return entities.find(Visitor.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void identify(Visitor visitor, IdentityDocument document) {
        byte[] sealed = vault.seal(visitor.id(), IdentityDocument.SEALED, document.number());
        visitor.identifyBy(document.kind().name(), sealed, hash(document), document.mask());
    }

    private byte[] hash(IdentityDocument document) {
        return vault.fingerprint(IdentityDocument.LOOKUP, document.lookup());
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
