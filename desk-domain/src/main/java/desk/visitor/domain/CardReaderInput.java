package desk.visitor.domain;

import desk.shared.domain.PersonName;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import java.util.Optional;

/**
 * What a document reader that types like a keyboard left in one input (R1).
 *
 * <p>There is no standard for what such readers type. Understood are: the machine-readable lines of a passport; lines or fields of
 * the form {@code key=value} or {@code key:value} with the keys printed on Chinese cards (姓名, 性别, 公民身份号码) or usual in readers' settings
 * (name, sex, idno); fields parted by TAB, {@code |}, comma or line break in any order, the number found by its shape, the sex by its word,
 * the name as the first field of letters before the number; and a bare number. Address, nation and issuing office are passed over:
 * the desk has no use for them and so does not keep them.
 *
 * <p>Refusals: {@code reader.required}, {@code reader.unreadable} (field {@code cardReader}), and those of {@link IdentityDocument} and
 * {@link MachineReadable} when the number or the lines were read wrongly.
 *
 * @param name the holder's name where it was read
 * @param sex as read, else as the number tells
 * @param document kind and number where a number was read
 */
public record CardReaderInput(Optional<PersonName> name, Sex sex, Optional<IdentityDocument> document) {

    static final String FIELD = "cardReader";

    /** Reads what the reader typed. */
    public static CardReaderInput of(String typed) {
        if (MachineReadable.looksLike(typed)) {
            var lines = MachineReadable.of(typed);
            return new CardReaderInput(Optional.of(lines.name()), lines.sex(), Optional.of(lines.document()));
        }
        var fields = CardFields.of(typed);
        if (fields.name().isEmpty() && fields.number().isEmpty()) {
            throw new RuleViolation("reader.unreadable", FIELD);
        }
        var document = fields.number().map(CardReaderInput::document);
        var sex = fields.sex().or(() -> document.map(IdentityDocument::sex)).orElse(Sex.UNKNOWN);
        return new CardReaderInput(fields.name(), sex, document);
    }

    /** The kind its number tells; a number of no kind is taken for a resident's, so that the refusal says what is wrong with it. */
    private static IdentityDocument document(String number) {
        var kinds = IdentityDocument.guess(number);
        return IdentityDocument.of(kinds.isEmpty() ? DocumentKind.RESIDENT_ID : kinds.get(0), number);
    }

    /** No personal data. */
    @Override
    public String toString() {
        return "CardReaderInput[" + document.map(IdentityDocument::toString).orElse("") + "]";
    }
}
