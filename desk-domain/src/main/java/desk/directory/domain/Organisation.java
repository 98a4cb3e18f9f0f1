package desk.directory.domain;

import desk.shared.domain.AggregateRoot;
import desk.shared.domain.LocalizedText;
import desk.shared.domain.Uuid7;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A body that has offices in the house: the organising committee, the venue's company, a sponsor. */
@Entity
@Table(name = "organisation")
public class Organisation extends AggregateRoot {

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    /** For JPA only. */
    protected Organisation() {}

    public Organisation(LocalizedText name) {
        super(Uuid7.next());
        this.name = name;
    }

    public LocalizedText name() {
        return name;
    }
}
