package desk.visitor.web;

import desk.visitor.domain.VisitState;
import desk.visitor.service.VisitResult;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a command left behind; the whole visit is one request away. */
@Schema(name = "VisitAnswer", description = "api.doc.VisitAnswer")
public record VisitAnswer(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "api.doc.number")
        long number,

        @Schema(required = true) VisitState status,
        String badge,
        @Schema(required = true) Instant at,
        @Schema(description = "api.doc.undoUntil") Instant undoUntil,

        @Schema(required = true, description = "api.doc.version")
        long version) {

    static VisitAnswer of(VisitResult result) {
        return new VisitAnswer(
                result.id(),
                result.number(),
                result.state(),
                result.badge(),
                result.at(),
                result.undoUntil(),
                result.version());
    }
}
