package desk.directory.domain;

import desk.shared.domain.AggregateRoot;
import desk.shared.domain.LocalizedText;
import desk.shared.domain.Uuid7;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A department of an organisation, in the order its organisation lists it. */
@Entity
@Table(name = "department")
public class Department extends AggregateRoot {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    private int position;

    /** For JPA only. */
    protected Department() {}

    public Department(Organisation organisation, LocalizedText name, int position) {
        super(Uuid7.next());
        this.organisation = organisation;
        this.name = name;
        this.position = position;
    }

    public Organisation organisation() {
        return organisation;
    }

    public LocalizedText name() {
        return name;
    }

    public int position() {
        return position;
    }
}
