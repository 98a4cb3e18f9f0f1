package desk.run.sample;

import desk.shared.domain.Sex;
import desk.visitor.domain.DocumentKind;
import desk.visitor.domain.IdentityDocument;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Documents that pass every check and are nobody's: places that do not exist, numbers counted up from nothing. */
final class Documents {

    /** Guangdong's province code with a county that does not exist. */
    private static final String NOWHERE = "449999";

    private static final LocalDate OLDEST = LocalDate.of(1958, 1, 1);
    private static final int DAYS = 45 * 365;

    private final Dice dice;

    Documents(Dice dice) {
        this.dice = dice;
    }

    /** @param index counts the visitors, so that no number comes twice */
    IdentityDocument of(DocumentKind kind, Sex sex, int index) {
        return IdentityDocument.of(kind, number(kind, sex, index));
    }

    private String number(DocumentKind kind, Sex sex, int index) {
        return switch (kind) {
            case RESIDENT_ID, DRIVING_LICENCE -> citizen(sex, index);
            case PASSPORT -> String.format("XS%07d", index);
            case HK_MACAO_PERMIT -> String.format("H%08d", index);
            case TAIWAN_PERMIT -> String.format("%08d", index);
            case FOREIGNER_RESIDENCE -> String.format("XXS%012d", index);
            case MILITARY, OTHER -> String.format("SAMPLE%07d", index);
        };
    }

    /** The birth date runs with the index, the sequence counts on when all days have been used. */
    private String citizen(Sex sex, int index) {
        LocalDate birth = OLDEST.plusDays((long) index * 7919 % DAYS);
        int sequence = index / DAYS * 20 + dice.between(0, 9) * 2 + (sex == Sex.MALE ? 1 : 0);
        return IdentityDocument.withCheckCharacter(
                NOWHERE + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence));
    }
}
