package desk.visitor.web;

import desk.shared.domain.Sex;
import desk.visitor.domain.VisitState;
import desk.visitor.service.VisitLine;
import desk.visitor.service.VisitRegister.Detail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit as the register shows it: a closed visit's phone and every document number are masked. */
@Schema(name = "Visit", description = "api.doc.Visit")
public record VisitView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "api.doc.number")
        long number,

        @Schema(required = true, description = "api.doc.version")
        long version,

        @Schema(required = true) VisitState status,

        @Schema(required = true, description = "api.doc.day")
        LocalDate day,

        @Schema(required = true) Instant expectedFrom,
        Instant expectedTo,
        Instant arrivedAt,
        Instant leftAt,
        Instant awaySince,
        @Schema(required = true) boolean notSeenLeaving,
        @Schema(required = true) UUID visitorId,
        @Schema(required = true) String name,
        @Schema(required = true) Sex sex,
        @Schema(description = "api.doc.phone") String phone,
        String organisation,
        String documentKind,
        @Schema(description = "api.doc.documentMask") String documentMask,
        String plate,
        String badge,
        String purpose,
        String place,
        @Schema(required = true) int companionCount,
        @Schema(description = "api.doc.whole") List<String> companions,
        @Schema(description = "api.doc.whole") List<ThingView> things,
        @Schema(description = "api.doc.whole") List<HostView> hosts,
        @Schema(description = "api.doc.hostNames") String hostNames,
        String remark,
        String refusalReason,
        @Schema(required = true) String registeredBy,
        @Schema(required = true) Instant registeredAt,
        @Schema(description = "api.doc.undoUntil") Instant undoUntil,

        @Schema(required = true, description = "api.doc.amendments")
        int amendments) {

    /** Something carried in. */
    @Schema(name = "Thing")
    public record ThingView(
            @Schema(required = true, description = "api.doc.position")
            int position,

            @Schema(required = true) String description,
            @Schema(required = true) boolean takenOut) {}

    /** Somebody visited. */
    @Schema(name = "Host")
    public record HostView(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            String room) {}

    /** As one of many: without the lists. */
    static VisitView of(VisitLine line) {
        return of(line, null, null, null, null);
    }

    static VisitView of(Detail detail) {
        return of(
                detail.line(),
                detail.companions(),
                detail.things().stream()
                        .map(thing -> new ThingView(thing.position(), thing.description(), thing.takenOut()))
                        .toList(),
                detail.hosts().stream()
                        .map(host -> new HostView(host.id(), host.name(), host.room()))
                        .toList(),
                detail.refusalReason());
    }

    private static VisitView of(
            VisitLine line, List<String> companions, List<ThingView> things, List<HostView> hosts, String refusal) {
        return new VisitView(
                line.id(),
                line.number(),
                line.version(),
                line.state(),
                line.day(),
                line.expectedFrom(),
                line.expectedTo(),
                line.arrivedAt(),
                line.leftAt(),
                line.awaySince(),
                line.notSeenLeaving(),
                line.visitorId(),
                line.name(),
                Sex.valueOf(line.sex()),
                line.phone(),
                line.organisation(),
                line.documentKind(),
                line.document(),
                line.plate(),
                line.badge(),
                line.purpose(),
                line.place(),
                line.companions(),
                companions,
                things,
                hosts,
                line.hosts(),
                line.remark(),
                refusal,
                line.registeredBy(),
                line.registeredAt(),
                line.undoUntil(),
                line.amendments());
    }
}
