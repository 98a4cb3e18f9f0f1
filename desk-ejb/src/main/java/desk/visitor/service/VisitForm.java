package desk.visitor.service;

import desk.shared.domain.Masks;
import desk.shared.domain.PhoneNumber;
import desk.shared.domain.Sex;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is typed of a visit, at the desk or through the API, before it is checked. Blank texts count as not said.
 *
 * @param visitorId the visitor picked from the remembered ones, or null for whoever the other fields describe
 * @param name the visitor's name; required
 * @param phone as typed; blank, or the masked number as it was shown, leaves what is known
 * @param documentKind a kind of {@link desk.visitor.domain.DocumentKind}, null when no number is given
 * @param documentNumber the number as typed or read; null leaves what is known
 * @param companions names, or a number, as typed ("张三、李四" or "3")
 * @param hosts directory people visited, the first is the one to call
 * @param expectedFrom when expected, null for now
 * @param expectedTo the agreed end, or null
 * @param things things carried in, one a line
 */
public record VisitForm(
        UUID visitorId,
        String name,
        Sex sex,
        String phone,
        String organisation,
        String documentKind,
        String documentNumber,
        String plate,
        String companions,
        String things,
        String purpose,
        String place,
        List<UUID> hosts,
        Instant expectedFrom,
        Instant expectedTo,
        String remark) {

    /** The phone said for this visit, or null. */
    PhoneNumber saidPhone() {
        return VisitorBook.blank(phone) || Masks.isMask(phone) ? null : PhoneNumber.of(phone, "phone");
    }
}
