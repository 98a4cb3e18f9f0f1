package desk.shared.service;

import java.util.UUID;

/** A colleague was faster: the record changed since its reader saw it. The pages say who changed it and when, and keep the typing. */
public class Clash extends BusinessException {

    private final UUID subjectId;

    public Clash(UUID subjectId) {
        super("shared.clash", null);
        this.subjectId = subjectId;
    }

    /** The record both wanted, or null where the database did not say. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Throws when the version the caller saw is no longer the record's. */
    public static void check(desk.shared.domain.AggregateRoot record, long seenVersion) {
        if (record.version() != seenVersion) {
            throw new Clash(record.id());
        }
    }
}
