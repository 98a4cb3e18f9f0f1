package desk.visitor.web;

import desk.shared.service.BusinessException;
import desk.shared.service.Slice;
import desk.shared.web.Problem;
import desk.shared.web.Problem.FieldError;
import desk.shared.web.rest.Refused;
import desk.visitor.service.RegisterCursor;
import desk.visitor.service.VisitLine;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the register, newest first. */
@Schema(name = "VisitPage")
public record VisitPage(
        @Schema(required = true) List<VisitView> visits,
        @Schema(description = "api.doc.next") String next) {

    /** The end of the year 9999: no visit was registered later. */
    private static final long LAST_SECOND = 253_402_300_800L;

    static VisitPage of(Slice<VisitLine> slice) {
        return new VisitPage(slice.rows().stream().map(VisitView::of).toList(), slice.more() ? after(slice) : null);
    }

    /** The place in a cursor of ours; the API goes from newer to older only. */
    static RegisterCursor cursor(String text) {
        try {
            RegisterCursor cursor = RegisterCursor.of(text);
            if (cursor == null
                    || !cursor.newer() && Math.abs(cursor.registeredAt().getEpochSecond()) < LAST_SECOND) {
                return cursor;
            }
        } catch (BusinessException unreadable) {
            throw wrongCursor();
        }
        throw wrongCursor();
    }

    private static Refused wrongCursor() {
        FieldError error = new FieldError("cursor", "shared.cursor");
        return new Refused(Problem.of(400, "api.fields", 1).at(List.of(error)));
    }

    private static String after(Slice<VisitLine> slice) {
        VisitLine last = slice.rows().get(slice.rows().size() - 1);
        return new RegisterCursor(last.registeredAt(), last.id(), false).text();
    }
}
