package desk.run.sample;

import desk.visitor.domain.Visit;
import desk.visitor.domain.VisitState;
import java.util.List;
import java.util.UUID;

/** Writes visits as the application would have left them: the register's row, what hangs on it, its events and its audit. */
final class StayRows {

    private final Batch batch;
    private final UUID desk;

    StayRows(Batch batch, UUID desk) {
        this.batch = batch;
        this.desk = desk;
    }

    void visit(Stay stay, long number) {
        Guest.SealedDocument document = stay.guest.sealed;
        boolean out = stay.state == VisitState.OUT;
        batch.add(
                Table.VISIT,
                stay.id,
                number,
                desk,
                stay.guest.id,
                stay.state,
                stay.day,
                stay.expectedFrom,
                stay.expectedTo,
                stay.arrived,
                out && !stay.unseen ? stay.closed : null,
                stay.awaySince,
                stay.unseen,
                stay.state.isClosed() ? stay.closed : null,
                stay.guest.organisation,
                stay.purpose,
                stay.place,
                stay.guest.plate,
                stay.badge,
                stay.companionCount,
                stay.remark,
                stay.refusal,
                stay.registered,
                stay.registeredBy.id(),
                stay.registeredBy.name(),
                stay.undoState,
                stay.undoUntil,
                true,
                stay.guest.name,
                stay.guest.sex,
                stay.guest.phone,
                stay.guest.phone != null,
                document == null ? null : document.kind(),
                document == null ? null : document.cipher(),
                document == null ? null : document.mask(),
                names(stay.hosts.stream().map(House.Host::name).toList()),
                names(stay.things));
        for (int i = 0; i < stay.hosts.size(); i++) {
            batch.add(Table.VISIT_HOST, stay.id, stay.hosts.get(i).id(), i);
        }
        for (int i = 0; i < stay.companions.size(); i++) {
            batch.add(Table.VISIT_COMPANION, stay.id, i, stay.companions.get(i));
        }
        for (int i = 0; i < stay.things.size(); i++) {
            batch.add(Table.VISIT_THING, stay.id, i, stay.things.get(i), out && !stay.leavesThingsHere);
        }
    }

    private static String names(List<String> all) {
        return all.isEmpty() ? null : String.join(Visit.BETWEEN, all);
    }

    void step(Stay stay, Stay.Step step) {
        String details = step.details().isEmpty() ? "{}" : Json.object(step.details());
        Clerk by = step.by();
        batch.add(Table.EVENT_LOG, step.at(), step.kind(), "visit", stay.id, desk, by.id(), by.name(), details);
        batch.add(
                Table.AUDIT_RECORD,
                step.at(),
                by.id(),
                by.name(),
                by.origin(),
                step.kind(),
                "visit",
                stay.id,
                details,
                null,
                null);
    }
}
