package desk.visitor.web;

import desk.visitor.service.ForgottenVisit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be said when an expected visitor comes in. */
@Schema(name = "CheckInInput")
public record CheckInInput(
        @Schema(description = "api.doc.badge", maxLength = 20)
        String badge,

        @Schema(description = "api.doc.forgotten") ForgottenVisit forgotten) {

    /** What happens to an earlier visit still open: nothing unless the caller says so. */
    ForgottenVisit forgottenOrKept() {
        return forgotten == null ? ForgottenVisit.KEEP : forgotten;
    }
}
