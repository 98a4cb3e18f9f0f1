package desk.visitor.domain;

import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 18-digit number of GB 11643, shared by the resident card, the residence cards of Hong Kong, Macao and Taiwan residents and,
 * since 2023, the foreigner's residence card: six digits of place, birth date, three of sequence (odd for men), check character by
 * ISO 7064 MOD 11-2.
 */
final class CitizenNumber {

    static final int LENGTH = 18;

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9X]");
    private static final int EARLIEST_YEAR = 1850;
    private static final String CHECKS = "10X98765432";

    private CitizenNumber() {}

    static boolean hasShape(String number) {
        return SHAPE.matcher(number).matches();
    }

    /** The check character of the first 17 digits: the sum of digit times 2 to the power of its place from the right, modulo 11. */
    static char checkCharacter(String digits) {
        int sum = 0;
        int weight = 2;
        for (int i = 16; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight * 2 % 11;
        }
        return CHECKS.charAt(sum % 11);
    }

    static boolean hasRightCheck(String number) {
        return checkCharacter(number) == number.charAt(17);
    }

    /** The birth date written in the number, if the calendar has it and it lies between 1850 and the latest given. */
    static Optional<LocalDate> birthDate(String number, LocalDate latest) {
        try {
            var date = LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
            return date.getYear() < EARLIEST_YEAR || date.isAfter(latest) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }

    static Sex sex(String number) {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * Shape, then date, then check character: the order in which the mistake is easiest to find on the card.
     *
     * @throws RuleViolation {@code document.length}, {@code document.characters}, {@code document.birth-date},
     *     {@code document.check-digit}
     */
    static void check(String number, LocalDate latest, String field) {
        if (number.length() != LENGTH) {
            throw new RuleViolation("document.length", field, LENGTH, number.length());
        }
        if (!hasShape(number)) {
            throw new RuleViolation("document.characters", field);
        }
        if (birthDate(number, latest).isEmpty()) {
            throw new RuleViolation("document.birth-date", field);
        }
        if (!hasRightCheck(number)) {
            throw new RuleViolation("document.check-digit", field);
        }
    }
}
