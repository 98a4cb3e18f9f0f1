package desk.visitor.domain;

import desk.shared.domain.Sex;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The visitor as entered in the register with one visit (R1): what the row says of the person. Whatever is learnt of the
 * visitor later, with other visits, leaves it as it is; a slip in it gets an amendment beside it.
 */
@Embeddable
public class EnteredVisitor {

    @Column(name = "visitor_name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "visitor_sex")
    private Sex sex;

    @Column(name = "visitor_phone")
    private String phone;

    @Column(name = "visitor_phone_said")
    private boolean phoneSaid;

    @Column(name = "document_kind")
    private String documentKind;

    @Column(name = "document_cipher")
    private byte[] documentCipher;

    @Column(name = "document_mask")
    private String documentMask;

    /** For JPA only. */
    protected EnteredVisitor() {}

    /**
     * The visitor as known now.
     *
     * @param saidPhone the phone said for this visit; null for the remembered one, which stays masked
     */
    static EnteredVisitor of(Visitor visitor, String saidPhone) {
        EnteredVisitor entered = new EnteredVisitor();
        entered.name = visitor.name();
        entered.sex = visitor.sex();
        entered.phone = saidPhone == null ? visitor.phone() : saidPhone;
        entered.phoneSaid = saidPhone != null;
        entered.documentKind = visitor.documentKind();
        entered.documentCipher = visitor.documentCipher();
        entered.documentMask = visitor.documentMask();
        return entered;
    }

    /** The same visit's visitor, described anew while the visit is open; a phone said before stays said. */
    EnteredVisitor again(Visitor visitor, String saidPhone) {
        return of(visitor, saidPhone == null && phoneSaid ? phone : saidPhone);
    }

    /** What is left of an erased person. */
    static EnteredVisitor removed() {
        EnteredVisitor entered = new EnteredVisitor();
        entered.name = Visitor.REMOVED;
        entered.sex = Sex.UNKNOWN;
        return entered;
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

    /** Whether the phone was said for this visit, so that the desk may call it while the visit is open. */
    public boolean phoneSaid() {
        return phoneSaid;
    }

    public String documentKind() {
        return documentKind;
    }

    /** The document's number, sealed under the visitor's key. */
    public byte[] documentCipher() {
        return documentCipher;
    }

    public String documentMask() {
        return documentMask;
    }
}
