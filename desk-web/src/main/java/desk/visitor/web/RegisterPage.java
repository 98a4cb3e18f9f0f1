package desk.visitor.web;

import desk.report.api.ExportWanted;
import desk.shared.service.CurrentCaller;
import desk.shared.service.SavedViews;
import desk.shared.service.Slice;
import desk.shared.web.Asked;
import desk.shared.web.Drawn;
import desk.shared.web.Texts;
import desk.shared.web.Times;
import desk.shared.web.Toasts;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.VisitState;
import desk.visitor.service.RegisterCursor;
import desk.visitor.service.VisitLine;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitRegisterSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The register R1: filtered, paged by keyset, in the columns chosen, kept as views, exported. Keeps no state but its form's fields. */
@Named
@RequestScoped
public class RegisterPage {

    private static final int ROWS = 25;
    private static final int COUNTED = 10_000;
    private static final String PAGE = "visitor-register";

    @Inject
    VisitRegister register;

    @Inject
    SavedViews views;

    @Inject
    Event<ExportWanted> exports;

    @Inject
    CurrentCaller caller;

    @Inject
    Asked asked;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    Times times;

    private RegisterInput input = new RegisterInput();
    private String cursor;
    private String view;
    private String viewName;
    private boolean viewRead;
    private final Drawn<Slice<VisitLine>> slice = new Drawn<>(Slice.none(), this::read);

    public Slice<VisitLine> getSlice() {
        return slice.get();
    }

    private Slice<VisitLine> read() {
        return register.page(input().filter(), RegisterCursor.of(cursor), ROWS);
    }

    /** The saved view the address names is read once, when the page is opened. */
    private void readView() {
        if (viewRead
                || view == null
                || view.isBlank()
                || FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        viewRead = true;
        views.load(PAGE, Ids.of(view)).ifPresent(json -> input = RegisterInput.fromJson(json));
    }

    private RegisterInput input() {
        readView();
        return input;
    }

    public void apply() {
        cursor = null;
        showAddress();
    }

    public void reset() {
        input = new RegisterInput();
        viewRead = true;
        apply();
    }

    /** Leafs to the place the pressed button stands for; without one, to the newest. */
    public void leaf() {
        cursor = asked.key();
        showAddress();
    }

    /** Dates, states and ids may stand in the address; what was typed never does. */
    private void showAddress() {
        toasts.callback("deskAddress", input.address(cursor));
    }

    /** Where the next newer rows begin; null when these are the newest. */
    public String getNewer() {
        RegisterCursor at = RegisterCursor.of(cursor);
        return at != null && (!at.newer() || getSlice().more()) ? edge(true) : null;
    }

    /** Where the next older rows begin; null when these are the oldest. */
    public String getOlder() {
        RegisterCursor at = RegisterCursor.of(cursor);
        return at != null && at.newer() || getSlice().more() ? edge(false) : null;
    }

    private String edge(boolean newer) {
        List<VisitLine> rows = getSlice().rows();
        if (rows.isEmpty()) {
            return null;
        }
        VisitLine edge = rows.get(newer ? 0 : rows.size() - 1);
        return new RegisterCursor(edge.registeredAt(), edge.id(), newer).text();
    }

    /** How many there are, counted no further than is useful. */
    public String getTotal() {
        long found = register.count(input().filter(), COUNTED + 1);
        return found > COUNTED ? texts.of("shared.rows.many", COUNTED) : texts.of("shared.rows", found);
    }

    /** Which days the rows are of, for paper. */
    public String getPeriod() {
        String from = getFrom();
        String to = getTo();
        return blank(from) && blank(to)
                ? texts.of("visitor.paper.all-days")
                : texts.of("visitor.paper.days", blank(from) ? "…" : from, blank(to) ? "…" : to);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** What stands in a column of a row, besides name and state. */
    public Object cell(VisitLine visit, String column) {
        return switch (column) {
            case "number" -> Long.toString(visit.number());
            case "day" -> times.day(visit.day());
            case "sex" -> texts.of("sex." + visit.sex());
            case "organisation" -> visit.organisation();
            case "document" -> visit.document();
            case "phone" -> visit.phone();
            case "people" -> visit.people();
            case "hosts" -> visit.hosts();
            case "purpose" -> visit.purpose();
            case "place" -> visit.place();
            case "things" -> visit.things();
            case "plate" -> visit.plate();
            case "badge" -> visit.badge();
            case "arrived" -> times.clock(visit.arrivedAt());
            case "left" -> times.clock(visit.leftAt());
            case "agent" -> visit.registeredBy();
            default -> visit.remark();
        };
    }

    public void saveView() {
        UUID saved = views.save(PAGE, viewName, input.json());
        viewName = null;
        toasts.good("visitor.register.view-saved");
        toasts.callback("deskAddress", "?view=" + saved);
    }

    public void removeView() {
        views.remove(asked.keyId());
    }

    public List<SavedViews.Saved> getSavedViews() {
        return views.of(PAGE);
    }

    public void export(String format) {
        exports.fire(new ExportWanted(VisitRegisterSource.NAME, format, paperColumns(), input.filter()));
    }

    /** The columns chosen here, with the running number in front as on paper. */
    private List<String> paperColumns() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("no"), input.columns().stream())
                .toList();
    }

    public boolean isMayExport() {
        return caller.get().may(VisitPermissions.EXPORT);
    }

    public List<VisitState> getAllStates() {
        return List.of(VisitState.values());
    }

    public List<String> getAllColumns() {
        return VisitRegisterSource.columns().stream()
                .filter(key -> !key.equals("no"))
                .toList();
    }

    public String getFrom() {
        return input().getFrom();
    }

    public void setFrom(String day) {
        input.setFrom(day);
    }

    public String getTo() {
        return input().getTo();
    }

    public void setTo(String day) {
        input.setTo(day);
    }

    public String getTyped() {
        return input().getTyped();
    }

    public void setTyped(String text) {
        input.setTyped(text);
    }

    public String[] getStates() {
        return input().getStates();
    }

    public void setStates(String[] names) {
        input.setStates(names);
    }

    /** The states as the address carries them, between commas. */
    public String getStateText() {
        return String.join(",", input.getStates());
    }

    public void setStateText(String names) {
        input.setStates(names == null || names.isBlank() ? new String[0] : names.split(","));
    }

    public List<String> getColumns() {
        return input().columns();
    }

    public void setColumns(List<String> chosen) {
        input.setColumns(chosen);
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String place) {
        cursor = place;
    }

    public String getView() {
        return view;
    }

    public void setView(String id) {
        view = id;
    }

    public String getViewName() {
        return viewName;
    }

    public void setViewName(String typed) {
        viewName = typed;
    }
}
