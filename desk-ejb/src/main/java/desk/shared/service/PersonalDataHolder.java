package desk.shared.service;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A feature that keeps personal data: finds what is past its time and removes it. Called by the purge job, each in a transaction of its own. */
public interface PersonalDataHolder {

    /** The kind of person it keeps ({@code visitor} …). */
    String subjectKind();

    /**
     * Removes personal values of people whose data is past its age.
     *
     * @return how many people were erased; at most {@code limit}, so that the job can go in steps
     */
    int purge(Instant now, int limit);

    /**
     * Removes one person's values now, whatever their age: a request under the law, or an erasure a restored backup has lost.
     *
     * @param reason an {@code ErasureReason} by name, or {@code age}
     * @return false when there is no such person here
     */
    boolean erase(UUID personId, String reason);

    /** The event its erasures are journalled as. */
    default String erasedEvent() {
        return subjectKind().toUpperCase(Locale.ROOT) + "_ERASED";
    }
}
