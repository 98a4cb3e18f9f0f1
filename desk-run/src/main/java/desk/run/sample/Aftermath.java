package desk.run.sample;

import desk.shared.service.Sealer;
import desk.visitor.domain.Amendable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is done to visits afterwards: corrections beside them, and document numbers looked at for a reason. */
final class Aftermath {

    private static final char BETWEEN = '\u001F';
    private static final List<String> REASONS = List.of("核对证件号码", "警方来函协查", "访客来电更正");

    private final Batch batch;
    private final Dice dice;
    private final Sealer sealer;
    private final Clerk supervisor;
    private final UUID desk;

    Aftermath(Batch batch, Dice dice, Sealer sealer, Clerk supervisor, UUID desk) {
        this.batch = batch;
        this.dice = dice;
        this.sealer = sealer;
        this.supervisor = supervisor;
        this.desk = desk;
    }

    /** The purpose was misheard; what was written stays. */
    void amended(Stay stay, Clerk by) {
        Instant at = stay.closed.plus(Duration.ofMinutes(25));
        String old = stay.purpose;
        String now = Guests.otherPurpose(dice);
        String reason = REASONS.get(2);
        batch.add(
                Table.VISIT_AMENDMENT,
                dice.id(at),
                stay.id,
                "purpose",
                sealer.seal(stay.guest.key, stay.guest.id, Amendable.SEALED, old + BETWEEN + now + BETWEEN + reason),
                at,
                by.id(),
                by.name());
        String details = Json.object(Map.of("field", "purpose"));
        batch.add(Table.EVENT_LOG, at, "VISIT_AMENDED", "visit", stay.id, desk, by.id(), by.name(), details);
        audit(stay, at, by, "VISIT_AMENDED", details, Map.of("old", old, "new", now, "reason", reason));
    }

    void revealed(Stay stay, int reason) {
        audit(
                stay,
                stay.closed.plus(Duration.ofHours(2)),
                supervisor,
                "DOCUMENT_REVEALED",
                "{}",
                Map.of("reason", REASONS.get(reason % REASONS.size())));
    }

    private void audit(Stay stay, Instant at, Clerk by, String action, String details, Map<String, String> personal) {
        batch.add(
                Table.AUDIT_RECORD,
                at,
                by.id(),
                by.name(),
                by.origin(),
                action,
                "visit",
                stay.id,
                details,
                stay.guest.id,
                sealer.seal(stay.guest.key, stay.guest.id, Sealer.AUDIT, Json.object(personal)));
    }
}
