package desk.visitor.domain;

import desk.shared.domain.AggregateRoot;
import desk.shared.domain.PhoneNumber;
import desk.shared.domain.PlateNumber;
import desk.shared.domain.SearchKeys;
import desk.shared.domain.Sex;
import desk.shared.domain.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A person who visits, remembered from visit to visit. The document number is sealed under the visitor's own key and found
 * again by a keyed hash; the rest is plain while it is needed and blanked when its time is over ({@link #erase}).
 */
@Entity
@Table(name = "visitor")
public class Visitor extends AggregateRoot {

    /** What stands where a name was, once it is removed; the pages show their own words for it. */
    public static final String REMOVED = "—";

    private String name;

    @Enumerated(EnumType.STRING)
    private Sex sex = Sex.UNKNOWN;

    private String phone;
    private String organisation;
    private String plate;

    @Column(name = "document_kind")
    private String documentKind;

    @Column(name = "document_cipher")
    private byte[] documentCipher;

    @Column(name = "document_hash")
    private byte[] documentHash;

    @Column(name = "document_mask")
    private String documentMask;

    @Column(name = "last_visit_at")
    private Instant lastVisitAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA only. */
    protected Visitor() {}

    public Visitor(String name, Instant now) {
        super(Uuid7.next());
        this.name = Objects.requireNonNull(name);
        this.createdAt = now;
    }

    /** Brings what is known of the visitor up to date; a null leaves what was known. */
    public void update(String newName, Sex newSex, String newPhone, String newOrganisation, String newPlate) {
        name = Objects.requireNonNull(newName);
        sex = newSex == null || newSex == Sex.UNKNOWN ? sex : newSex;
        phone = newPhone == null ? phone : newPhone;
        organisation = newOrganisation == null ? organisation : newOrganisation;
        plate = newPlate == null ? plate : newPlate;
    }

    /** Keeps a document: its kind, the sealed number, the hash to find it by and the masked form people see. */
    public void identifyBy(String kind, byte[] cipher, byte[] hash, String mask) {
        documentKind = kind;
        documentCipher = cipher;
        documentHash = hash;
        documentMask = mask;
    }

    /** Remembers the newest visit, by which returning visitors are ordered. */
    public void visitedAt(Instant when) {
        if (lastVisitAt == null || lastVisitAt.isBefore(when)) {
            lastVisitAt = when;
        }
    }

    /** What a visitor is found by; phone and plate as kept, or null. */
    public static Set<String> searchKeys(String name, String phone, String plate) {
        Set<String> keys = new HashSet<>(SearchKeys.name(name));
        if (phone != null) {
            keys.addAll(SearchKeys.phone(PhoneNumber.of(phone)));
        }
        if (plate != null) {
            keys.addAll(SearchKeys.plate(PlateNumber.of(plate)));
        }
        return keys;
    }

    /** Removes everything that identifies the person; the visits stay and count. */
    public void erase(Instant now) {
        name = REMOVED;
        sex = Sex.UNKNOWN;
        phone = null;
        organisation = null;
        plate = null;
        documentKind = null;
        documentCipher = null;
        documentHash = null;
        documentMask = null;
        erasedAt = now;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public String name() {
        return name;
    }

    public Sex sex() {
        return sex;
    }

    public String phone() {
        return phone;
    }

    public String organisation() {
        return organisation;
    }

    public String plate() {
        return plate;
    }

    public String documentKind() {
        return documentKind;
    }

    public byte[] documentCipher() {
        return documentCipher;
    }

    public String documentMask() {
        return documentMask;
    }

    public Instant lastVisitAt() {
        return lastVisitAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
