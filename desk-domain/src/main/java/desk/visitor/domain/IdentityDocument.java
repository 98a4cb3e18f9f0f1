package desk.visitor.domain;

import desk.shared.domain.Masks;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import desk.shared.domain.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The document a visitor showed: its kind and its number, checked as far as the number allows (R1).
 *
 * <p>The number is personal data of the strictest sort: it is encrypted where it is kept, {@link #mask()} is what screens show, and
 * {@code toString()} never holds it.
 *
 * <p>Refusals, all beside the number's field: {@code document.required}, {@code document.kind}, {@code document.length},
 * {@code document.characters}, {@code document.region}, {@code document.birth-date}, {@code document.check-digit},
 * {@code document.old-number}, {@code document.other-kind}, and one for each kind with a shape of its own
 * ({@code document.passport}, {@code document.hk-macao} …).
 */
public final class IdentityDocument {

    /** The purpose of the keyed hash by which a kept document is found again. */
    public static final String LOOKUP = "document";

    /** What the number is sealed for. */
    public static final String SEALED = "document";

    private static final String FIELD = "documentNumber";
    /** Longer than any number a person would type; refused before any rule looks at it. */
    private static final int LONGEST_TYPED = 60;

    private final DocumentKind kind;
    private final String number;

    private IdentityDocument(DocumentKind kind, String number) {
        this.kind = kind;
        this.number = number;
    }

    /** Reads what was typed into the field named {@code documentNumber}. A birth date may be no later than today anywhere. */
    public static IdentityDocument of(DocumentKind kind, String typed) {
        return of(kind, typed, latestToday());
    }

    /**
     * Reads what was typed.
     *
     * @param latest the latest birth date to believe: today at the venue
     * @throws RuleViolation with one of the keys above
     */
    public static IdentityDocument of(DocumentKind kind, String typed, LocalDate latest) {
        if (kind == null) {
            throw new RuleViolation("document.kind", "documentKind");
        }
        var number = normalised(typed);
        if (number.isEmpty()) {
            throw new RuleViolation("document.required", FIELD);
        }
        DocumentRules.check(kind, number, latest, FIELD);
        return new IdentityDocument(kind, number);
    }

    /** The 18-digit number whose first 17 digits are given, completed by its check character (GB 11643). */
    public static String withCheckCharacter(String digits) {
        return digits + CitizenNumber.checkCharacter(digits);
    }

    /** The kinds this number would be right for, the surest first; {@code OTHER} never, for it fits nearly anything. */
    public static List<DocumentKind> guess(String typed) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.OTHER && kind != DocumentKind.MILITARY)
                .filter(kind -> isRight(kind, typed))
                .sorted(Comparator.comparingInt(IdentityDocument::looseness))
                .toList();
    }

    /** Kinds with a narrow shape go before those that take any letters and digits. */
    private static int looseness(DocumentKind kind) {
        return switch (kind) {
            case DRIVING_LICENCE -> 2;
            case PASSPORT -> 1;
            default -> 0;
        };
    }

    private static boolean isRight(DocumentKind kind, String typed) {
        try {
            of(kind, typed);
            return true;
        } catch (RuleViolation notOfThisKind) {
            return false;
        }
    }

    private static String normalised(String typed) {
        var text = Text.compact(typed).toUpperCase(Locale.ROOT);
        if (text.length() > LONGEST_TYPED) {
            throw new RuleViolation("document.characters", FIELD);
        }
        return text.replaceAll("[\\p{Pd}().·<]", "");
    }

    /** No zone is more than a day ahead of UTC. */
    private static LocalDate latestToday() {
        return LocalDate.now(Clock.system(ZoneOffset.UTC)).plusDays(1);
    }

    public DocumentKind kind() {
        return kind;
    }

    /** The whole number: for the vault and for the one who asked to see it with a reason, for nobody else. */
    public String number() {
        return number;
    }

    /** What is hashed to find the document again. */
    public String lookup() {
        return kind + ":" + number;
    }

    /** {@code 440***********0014}: fit for screens, lists and prints. */
    public String mask() {
        return Masks.document(number);
    }

    /** The holder's birth date where the number tells it. */
    public Optional<LocalDate> birthDate() {
        return speaks() ? CitizenNumber.birthDate(number, LocalDate.MAX) : Optional.empty();
    }

    /** The holder's sex where the number tells it, else {@code UNKNOWN}. */
    public Sex sex() {
        return speaks() ? CitizenNumber.sex(number) : Sex.UNKNOWN;
    }

    /** Only the 18-digit numbers tell who their holder is. */
    private boolean speaks() {
        return switch (kind) {
            case RESIDENT_ID, HK_MACAO_PERMIT, TAIWAN_PERMIT, FOREIGNER_RESIDENCE, DRIVING_LICENCE ->
                CitizenNumber.hasShape(number) && CitizenNumber.hasRightCheck(number);
            case PASSPORT, MILITARY, OTHER -> false;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityDocument that && kind == that.kind && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, number);
    }

    @Override
    public String toString() {
        return kind + " " + mask();
    }
}
