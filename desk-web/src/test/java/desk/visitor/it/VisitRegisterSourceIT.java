package desk.visitor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Venue;
import desk.report.api.RegisterRows;
import desk.report.api.Words;
import desk.report.web.BundleWords;
import desk.shared.service.Caller;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.RegisterCare;
import desk.visitor.service.RegisterFilter;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitRegisterSource;
import desk.visitor.service.VisitResult;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an export of the visitor register holds: what the page filters, masked as the page masks. */
@InContainer
class VisitRegisterSourceIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Reception reception;

    @Inject
    VisitRegister register;

    @Inject
    RegisterCare care;

    @Inject
    VisitRegisterSource source;

    @Test
    void every_column_is_filled_and_what_is_masked_on_the_page_is_masked_here() throws IOException {
        Caller caller = as.supervisor(venue.desk(3));
        VisitResult in = reception.walkIn(
                AVisit.of("公孙瓒")
                        .phone("13599998888")
                        .document("PASSPORT", "E55667788")
                        .plate("粤B55667")
                        .with("2")
                        .form(),
                "002",
                ForgottenVisit.KEEP);
        reception.checkOut(in.id(), in.version(), List.of());
        RegisterFilter filter = new RegisterFilter(null, null, Set.of(), "gongsunzan");
        assertEquals(1, source.count(filter, caller));

        List<String> cells = new ArrayList<>();
        Words words = new BundleWords(Locale.SIMPLIFIED_CHINESE);
        RegisterRows rows = source.rows(List.of(), filter, words, caller);
        rows.each(row -> row.forEach(cell -> cells.add(String.valueOf(cell))));

        String all = String.join("|", cells);
        for (String shown : List.of("公孙瓒", "135****8888", "E*****788", "粤B55667", "002", "SUPERVISOR")) {
            assertEquals(true, all.contains(shown), shown + " in " + all);
        }
        assertFalse(all.contains("E55667788") || all.contains("13599998888"), all);
        assertFalse(source.audited(filter).toString().contains("gongsun"));
    }

    @Test
    void a_corrected_visit_is_exported_with_its_corrections_whatever_columns_are_chosen() throws IOException {
        Caller caller = as.supervisor(venue.desk(3));
        VisitResult in = reception.walkIn(AVisit.of("公孙度").phone("13599997777").form(), null, ForgottenVisit.KEEP);
        VisitResult out = reception.checkOut(in.id(), in.version(), List.of());
        care.amend(out.id(), out.version(), "phone", "13599996666", "登记有误");

        List<Object> cells = new ArrayList<>();
        Words words = new BundleWords(Locale.SIMPLIFIED_CHINESE);
        List<String> chosen = List.of("name", "day");
        source.rows(chosen, new RegisterFilter(null, null, Set.of(), "gongsundu"), words, caller)
                .each(row -> cells.addAll(row));

        assertEquals("电话：135****7777 → 135****6666", cells.get(2));
        assertEquals(3, source.document(chosen, null, words).columns().size());
    }

    @Test
    void the_audit_tells_two_typed_filters_apart_without_saying_what_was_typed() {
        Object typed = audited("诸葛亮");
        assertEquals(typed, audited(" 诸葛亮 "));
        assertNotEquals(typed, audited("司马懿"));
        assertEquals("", audited(null));
        assertTrue(typed.toString().matches("[0-9a-f]{32,}"), typed.toString());
    }

    private Object audited(String typed) {
        return source.audited(new RegisterFilter(null, null, Set.of(), typed)).get("typed");
    }
}
