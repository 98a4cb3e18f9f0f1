package desk.visitor.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Something a visitor brought in, ticked when it goes out again. */
@Embeddable
public class CarriedThing {

    private String description;

    @Column(name = "taken_out")
    private boolean takenOut;

    /** For JPA only. */
    protected CarriedThing() {}

    public CarriedThing(String description, boolean takenOut) {
        this.description = Objects.requireNonNull(description);
        this.takenOut = takenOut;
    }

    public String description() {
        return description;
    }

    public boolean takenOut() {
        return takenOut;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CarriedThing that && description.equals(that.description) && takenOut == that.takenOut;
    }

    @Override
    public int hashCode() {
        return Objects.hash(description, takenOut);
    }
}
