package desk.visitor.web;

import desk.shared.service.ListQuery;
import desk.shared.web.Problem;
import desk.shared.web.Problem.FieldError;
import desk.shared.web.rest.Refused;
import desk.visitor.domain.VisitState;
import desk.visitor.service.RegisterFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search in the register by what may stand in no address: names, phones, plates. */
@Schema(name = "VisitSearch")
public record VisitSearch(
        @Schema(description = "api.doc.text") String text,
        List<VisitState> status,
        @Schema(description = "api.doc.from") LocalDate from,
        @Schema(description = "api.doc.to") LocalDate to,
        @Schema(description = "api.doc.cursor") String cursor,

        @Schema(minimum = "1", maximum = "200", defaultValue = "50")
        Integer limit) {

    static final int MOST = ListQuery.MOST;
    static final int SHIPPED_LIMIT = 50;

    RegisterFilter filter() {
        return new RegisterFilter(from, to, status == null ? Set.of() : Set.copyOf(status), text);
    }

    int limitOrShipped() {
        if (limit != null && (limit < 1 || limit > MOST)) {
            FieldError error = new FieldError("limit", "api.field.range", List.of(1, MOST));
            throw new Refused(Problem.of(400, "api.fields", 1).at(List.of(error)));
        }
        return limit == null ? SHIPPED_LIMIT : limit;
    }
}
