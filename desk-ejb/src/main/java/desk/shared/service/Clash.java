package desk.shared.service;

import java.util.OptionalLong;
import java.util.UUID;

/** A colleague was faster: the record changed since its reader saw it. The pages say who changed it and when, and keep the typing. */
public class Clash extends BusinessException {

    private static final long UNKNOWN = -1;

    private final UUID subjectId;
    private final long version;

    public Clash(UUID subjectId) {
        this(subjectId, UNKNOWN);
    }

    private Clash(UUID subjectId, long version) {
        super("shared.clash", null);
        this.subjectId = subjectId;
        this.version = version;
    }

    /** The record both wanted, or null where the database did not say. */
    public UUID subjectId() {
        return subjectId;
    }

    /** The record's version now, for whoever goes on knowing of the change; empty where the database did not say. */
    public OptionalLong version() {
        return version == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Throws when the version the caller saw is no longer the record's. */
    public static void check(desk.shared.domain.AggregateRoot record, long seenVersion) {
        if (record.version() != seenVersion) {
            throw new Clash(record.id(), record.version());
        }
    }
}
