package desk.visitor.domain;

import desk.shared.domain.PersonName;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The machine-readable lines of a passport (TD3) or of an identity card (TD1, TD2) as ICAO 9303 defines them, read by a reader that
 * types or by hand (R1). All check digits have been proven; letters that look like digits are taken for these only where nothing
 * but a digit can stand. Names are as the lines have them: Latin letters, without accents, long ones cut off.
 *
 * <p>Refusals, beside {@code machineReadable}: {@code mrz.required}, {@code mrz.length}, {@code mrz.characters}, {@code mrz.kind},
 * {@code mrz.visa}, {@code mrz.name}, {@code mrz.date.birth}, {@code mrz.date.expiry}, and for the check digit that does not fit
 * {@code mrz.check.number}, {@code .birth}, {@code .expiry}, {@code .personal}, {@code .all}.
 */
public final class MachineReadable {

    /** Where the surname is said first. */
    private static final Set<String> SURNAME_FIRST =
            Set.of("CHN", "HKG", "MAC", "TWN", "KOR", "PRK", "JPN", "VNM", "HUN");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final MachineFields fields;
    private final String surname;
    private final String given;
    private final LocalDate birthDate;
    private final LocalDate expiry;

    private MachineReadable(MachineFields fields, LocalDate today) {
        this.fields = fields;
        var gap = fields.names.indexOf("<<");
        surname = words(gap < 0 ? fields.names : fields.names.substring(0, gap));
        given = words(gap < 0 ? "" : fields.names.substring(gap + 2));
        if (surname.isEmpty() || !fields.names.matches("[A-Z<]+")) {
            throw new RuleViolation("mrz.name", MachineLines.FIELD);
        }
        birthDate = date("birth", fields.birth, today.getYear() - 99).orElse(null);
        expiry = date("expiry", fields.expiry, today.getYear() - 49).orElse(null);
    }

    /** Reads what was typed; dates of two-digit years are taken as of today. */
    public static MachineReadable of(String typed) {
        return of(typed, LocalDate.now(Clock.system(ZoneOffset.UTC)));
    }

    /**
     * Reads what was typed.
     *
     * @param today decides the century: nobody is born later, no document ends more than fifty years from it
     * @throws RuleViolation with one of the keys above
     */
    public static MachineReadable of(String typed, LocalDate today) {
        return new MachineReadable(new MachineFields(MachineLines.of(typed)), today);
    }

    /** Whether the text is meant to be machine-readable lines at all: the filler stands in nothing else a reader types. */
    static boolean looksLike(String typed) {
        return typed != null && typed.matches("(?s).{60,200}") && (typed.contains("<<") || typed.contains("《《"));
    }

    private static String words(String names) {
        return names.replace('<', ' ').strip().replaceAll(" +", " ");
    }

    /** Six digits as a date within the hundred years from the first year; empty where a part is unknown, as ICAO allows. */
    private static Optional<LocalDate> date(String what, String digits, int firstYear) {
        if (digits.contains("<")) {
            return Optional.empty();
        }
        var year = firstYear + Math.floorMod(number(digits, 0) - firstYear, 100);
        try {
            return Optional.of(LocalDate.of(year, number(digits, 2), number(digits, 4)));
        } catch (DateTimeException notADate) {
            throw new RuleViolation("mrz.date." + what, MachineLines.FIELD);
        }
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits, from, from + 2, 10);
    }

    /** The document with its number: a passport, or a card of the kind its number tells. */
    public IdentityDocument document() {
        if (fields.code.startsWith("P")) {
            return IdentityDocument.of(DocumentKind.PASSPORT, fields.number);
        }
        var kinds = fields.issuer.equals("CHN") ? IdentityDocument.guess(fields.number) : List.<DocumentKind>of();
        var kind = kinds.stream().filter(MachineReadable::isCard).findFirst().orElse(DocumentKind.OTHER);
        return IdentityDocument.of(kind, fields.number);
    }

    private static boolean isCard(DocumentKind kind) {
        return kind != DocumentKind.PASSPORT && kind != DocumentKind.DRIVING_LICENCE;
    }

    /** The name to write on the badge: Zhang San, Anna Maria Eriksson. */
    public PersonName name() {
        var surnameFirst = SURNAME_FIRST.contains(fields.nationality);
        var inOrder = surnameFirst ? surname + " " + given : given + " " + surname;
        return PersonName.of(capitalised(inOrder.strip()));
    }

    private static String capitalised(String words) {
        return WORD.matcher(words)
                .results()
                .map(word -> word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    public String surname() {
        return surname;
    }

    /** Given names; empty where the document has none. */
    public String given() {
        return given;
    }

    public String documentNumber() {
        return fields.number;
    }

    /** The issuing state or organisation, ICAO's code of one to three letters. */
    public String issuer() {
        return fields.issuer;
    }

    /** The holder's nationality, ICAO's code of one to three letters. */
    public String nationality() {
        return fields.nationality;
    }

    public Sex sex() {
        return switch (fields.sex) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    /** Empty where the document does not tell the whole date. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** The last day the document is valid; empty where it does not tell. */
    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(expiry);
    }

    /** True the day after the last valid day; a document without an end never is. */
    public boolean expired(LocalDate today) {
        return expiry != null && expiry.isBefore(today);
    }

    /** No personal data. */
    @Override
    public String toString() {
        return "MachineReadable[" + fields.code + " " + fields.issuer + "]";
    }
}
