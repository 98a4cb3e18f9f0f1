package desk.visitor.domain;

import desk.shared.domain.PersonName;
import desk.shared.domain.PhoneNumber;
import desk.shared.domain.PlateNumber;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import desk.shared.domain.Text;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What of a closed visit can be corrected beside it (R1): how it was entered, and what a typed correction must look like: as at
 * the door. Which fields the house requires there is not asked again. Each refusal is beside the field {@code value}.
 */
public enum Amendable {
    NAME(
            "name",
            visit -> visit.entered().name(),
            required(typed -> PersonName.of(typed, Amendable.VALUE).value())),
    SEX("sex", visit -> visit.entered().sex().name(), required(Amendable::sex)),
    PHONE(
            "phone",
            visit -> visit.entered().phone(),
            optional(typed -> PhoneNumber.of(typed, Amendable.VALUE).value())),
    /** Its kind and its whole number, {@code PASSPORT:E12345678}; how it was entered is sealed, so that it is not told here. */
    DOCUMENT("document", visit -> null, optional(Amendable::document)),
    ORGANISATION("organisation", Visit::organisation, text(200)),
    /** The hosts' names: a correction need not find them in today's directory. */
    HOSTS("hosts", Visit::hostNames, text(200)),
    PURPOSE("purpose", Visit::purpose, text(200)),
    PLACE("place", Visit::place, text(100)),
    PLATE(
            "plate",
            Visit::plate,
            optional(typed -> PlateNumber.of(typed, Amendable.VALUE).value())),
    BADGE("badge", Visit::badgeNumber, optional(typed -> BadgeNumber.of(typed).value())),
    COMPANIONS(
            "companions",
            visit -> new Companions(visit.companions(), visit.companionCount()).typed(),
            optional(typed -> Companions.of(typed).typed())),
    ARRIVED_AT("arrivedAt", visit -> moment(visit.arrivedAt()), Amendable::time),
    LEFT_AT("leftAt", visit -> moment(visit.leftAt()), Amendable::time),
    REMARK("remark", Visit::remark, text(1000));

    /** What a correction's values and reason are sealed for. */
    public static final String SEALED = "amendment";

    private static final String VALUE = "value";
    private static final char DOCUMENT_SPLIT = ':';

    private final String key;
    private final Function<Visit, String> entered;
    private final BiFunction<String, ZoneId, String> checked;

    Amendable(String key, Function<Visit, String> entered, BiFunction<String, ZoneId, String> checked) {
        this.key = key;
        this.entered = entered;
        this.checked = checked;
    }

    /** The field of this name. */
    public static Optional<Amendable> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** What the field is called in forms, messages and amendments. */
    public String key() {
        return key;
    }

    /**
     * What the visit says; empty where it says nothing. Moments to the minute, as {@link Instant#toString()}; choices by their
     * names.
     */
    public String entered(Visit visit) {
        String value = entered.apply(visit);
        return value == null ? "" : value;
    }

    /**
     * What was typed as it is kept, in the same shape as {@link #entered}.
     *
     * @param typed a moment as {@code 2026-03-01T14:05} by the venue's clock, a document as {@code PASSPORT:E12345678}
     * @param zone the venue's
     * @throws RuleViolation beside {@code value}, with the key the same mistake has at the door
     */
    public String checked(String typed, ZoneId zone) {
        try {
            return checked.apply(typed == null ? "" : typed.strip(), zone);
        } catch (RuleViolation refused) {
            throw new RuleViolation(refused.key(), VALUE, refused.arguments().toArray());
        }
    }

    /**
     * A kept value as people read it; empty for an empty one.
     *
     * @param words the message of a key, in the reader's language
     * @param times a moment by the venue's clock
     */
    public String said(String kept, Function<String, String> words, Function<Instant, String> times) {
        if (kept == null || kept.isEmpty()) {
            return "";
        }
        return switch (this) {
            case SEX -> words.apply("sex." + kept);
            case DOCUMENT -> words.apply("document.kind." + kindOf(kept)) + " " + numberOf(kept);
            case ARRIVED_AT, LEFT_AT -> times.apply(Instant.parse(kept));
            default -> kept;
        };
    }

    /** Whether it is a moment. */
    public boolean isTime() {
        return this == ARRIVED_AT || this == LEFT_AT;
    }

    /** The kind in a kept document; nothing is checked again, for rules may have become stricter since. */
    public static String kindOf(String kept) {
        return kept.substring(0, Math.max(0, kept.indexOf(DOCUMENT_SPLIT)));
    }

    /** The number in a kept document, whole or masked as it is kept. */
    public static String numberOf(String kept) {
        return kept.substring(kept.indexOf(DOCUMENT_SPLIT) + 1);
    }

    /** A document in the shape it is kept and typed in. */
    public static String document(String kind, String number) {
        return number == null || number.isBlank() ? "" : kind + DOCUMENT_SPLIT + number;
    }

    private static BiFunction<String, ZoneId, String> required(Function<String, String> rule) {
        return (typed, zone) -> rule.apply(typed);
    }

    private static BiFunction<String, ZoneId, String> optional(Function<String, String> rule) {
        return (typed, zone) -> typed.isEmpty() ? "" : rule.apply(typed);
    }

    private static BiFunction<String, ZoneId, String> text(int limit) {
        return (typed, zone) -> Text.line(typed, VALUE, limit);
    }

    private static String sex(String typed) {
        return Arrays.stream(Sex.values())
                .map(Sex::name)
                .filter(typed::equals)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("visit.amend.sex"));
    }

    private static String document(String typed) {
        if (typed.indexOf(DOCUMENT_SPLIT) <= 0) {
            throw new RuleViolation("document.required");
        }
        return IdentityDocument.of(DocumentKind.named(kindOf(typed)), numberOf(typed))
                .lookup();
    }

    private static String time(String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException wrong) {
            throw new RuleViolation("visit.time");
        }
    }

    private static String moment(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
