package desk.visitor.web;

import desk.shared.domain.Sex;
import desk.shared.service.BusinessException;
import desk.visitor.domain.DocumentKind;
import desk.visitor.service.VisitForm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit to be expected, as an API caller says it. Only the name is required; texts are checked as those typed at the desk are. */
@Schema(name = "VisitInput", description = "api.doc.VisitInput")
public record VisitInput(
        @Schema(description = "api.doc.visitorId") UUID visitorId,
        @Schema(required = true, maxLength = 100) String name,
        Sex sex,
        String phone,
        @Schema(maxLength = 200) String organisation,
        DocumentKind documentKind,
        @Schema(description = "api.doc.documentNumber") String documentNumber,
        String plate,
        List<String> companions,

        @Schema(description = "api.doc.companionCount", minimum = "0", maximum = "500")
        Integer companionCount,

        List<String> things,
        @Schema(maxLength = 200) String purpose,
        @Schema(maxLength = 100) String place,
        @Schema(description = "api.doc.hosts") List<UUID> hosts,
        @Schema(description = "api.doc.expectedFrom") Instant expectedFrom,
        Instant expectedTo,
        @Schema(maxLength = 1000) String remark) {

    VisitForm form() {
        return new VisitForm(
                visitorId,
                name,
                sex,
                phone,
                organisation,
                documentKind == null ? null : documentKind.name(),
                documentNumber,
                plate,
                whoComesAlong(),
                lines(things, "\n"),
                purpose,
                place,
                hosts == null ? List.of() : hosts.stream().distinct().toList(),
                expectedFrom,
                expectedTo,
                remark);
    }

    /** The form takes names or a number, not both. */
    private String whoComesAlong() {
        boolean named = companions != null && !companions.isEmpty();
        if (named && companionCount != null && companionCount != companions.size()) {
            throw new BusinessException("api.companions", "companionCount");
        }
        if (companionCount != null && companionCount < 0) {
            throw new BusinessException("api.field.range", "companionCount", 0, 500);
        }
        return named ? lines(companions, "、") : companionCount == null ? null : companionCount.toString();
    }

    private static String lines(List<String> texts, String between) {
        return texts == null ? null : String.join(between, texts);
    }
}
