package desk.shared.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who hears of what happened after it was committed: the outbox's reading side, for mail, webhooks, files. Each reader
 * has a place of its own in the event log and gets every event of its kinds in the order they were committed, once for
 * whatever it does in the database, at least once for what it does outside. When it throws, the same events come again.
 */
public interface EventReader {

    /** An event of the log; {@code data} is JSON without personal values. */
    record Event(Instant at, String kind, String subjectKind, UUID subjectId, UUID deskId, String data) {}

    /** Its name, stable: its place in the log is kept under it. */
    String name();

    /** The kinds it wants to hear of. */
    Set<String> kinds();

    /** Takes the events; runs in the transaction that moves its place on. */
    void read(List<Event> events);
}
