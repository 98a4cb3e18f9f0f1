package desk.shared.domain;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * What every aggregate shares: an identifier from birth, equality by it, and a version by which two people who change the
 * same record at once find out.
 */
@MappedSuperclass
public abstract class AggregateRoot {

    @Id
    private UUID id;

    @Version
    private long version;

    /** For JPA only. */
    protected AggregateRoot() {}

    protected AggregateRoot(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** Grows by one with every stored change; a command carries the version its author saw. */
    public long version() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof AggregateRoot that && getClass().equals(that.getClass()) && id.equals(that.id));
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
