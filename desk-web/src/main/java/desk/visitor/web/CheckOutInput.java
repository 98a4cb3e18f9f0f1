package desk.visitor.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be said when a visitor leaves. */
@Schema(name = "CheckOutInput")
public record CheckOutInput(
        @Schema(description = "api.doc.takenOut") List<Integer> takenOut) {

    List<Integer> takenOutOrNone() {
        return takenOut == null ? List.of() : takenOut;
    }
}
