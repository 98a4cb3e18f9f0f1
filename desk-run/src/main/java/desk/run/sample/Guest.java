package desk.run.sample;

import desk.shared.domain.Sex;
import desk.shared.service.Sealer;
import desk.visitor.domain.IdentityDocument;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.SecretKey;

/** A visitor who comes again: who it is, and whom and what for it mostly comes. */
final class Guest {

    final UUID id;
    final String name;
    final Sex sex;
    final String phone;
    final String organisation;
    final String plate;
    final IdentityDocument document;
    final String usualPurpose;
    final House.Host usualHost;
    Instant firstSeen;
    Instant lastArrival;
    /** The key its personal data is sealed under; known while the sample is loaded. */
    SecretKey key;
    /** The document as the register keeps it; null until it is sealed, and for who has none. */
    SealedDocument sealed;

    /** A document's kind, its number under the visitor's key, and its masked form. */
    record SealedDocument(String kind, byte[] cipher, String mask) {}

    Guest(
            UUID id,
            Names.Name name,
            String phone,
            String organisation,
            String plate,
            IdentityDocument document,
            String usualPurpose,
            House.Host usualHost) {
        this.id = id;
        this.name = name.written();
        this.sex = name.sex();
        this.phone = phone;
        this.organisation = organisation;
        this.plate = plate;
        this.document = document;
        this.usualPurpose = usualPurpose;
        this.usualHost = usualHost;
    }

    /** Somebody the database remembers already. */
    static Guest remembered(
            UUID id,
            Names.Name name,
            String phone,
            String organisation,
            String plate,
            SealedDocument sealed,
            String usualPurpose,
            House.Host usualHost) {
        Guest guest = new Guest(id, name, phone, organisation, plate, null, usualPurpose, usualHost);
        guest.sealed = sealed;
        return guest;
    }

    /** Gives the visitor a key of its own and seals the document under it; once. */
    void seal(Sealer sealer) {
        if (key != null) {
            return;
        }
        key = sealer.newKey();
        sealed = document == null
                ? null
                : new SealedDocument(
                        document.kind().name(),
                        sealer.seal(key, id, IdentityDocument.SEALED, document.number()),
                        document.mask());
    }

    /** Takes notice of a visit. */
    void seen(Instant registered, Instant arrived) {
        if (firstSeen == null || registered.isBefore(firstSeen)) {
            firstSeen = registered;
        }
        if (arrived != null && (lastArrival == null || arrived.isAfter(lastArrival))) {
            lastArrival = arrived;
        }
    }
}
