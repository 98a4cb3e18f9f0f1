package desk.visitor.service;

import desk.report.api.RegisterDocument;
import desk.report.api.RegisterRows;
import desk.report.api.RegisterSource;
import desk.report.api.Words;
import desk.shared.domain.SearchKeys;
import desk.shared.service.Caller;
import desk.shared.service.CursorRows;
import desk.shared.service.Settings;
import desk.shared.service.Sql;
import desk.shared.service.Vault;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The visitor register as a document (R1, 来访人员登记表): what the page filters, masked as the page masks. */
@ApplicationScoped
public class VisitRegisterSource implements RegisterSource<RegisterFilter> {

    /** The name exports order it by. */
    public static final String NAME = "visits";

    @Inject
    CursorRows cursor;

    @Inject
    VisitCount counted;

    @Inject
    VenueSettings venue;

    @Inject
    Settings settings;

    @Inject
    Vault vault;

    @Inject
    Amendments amendments;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return VisitPermissions.EXPORT;
    }

    @Override
    public Class<RegisterFilter> filterType() {
        return RegisterFilter.class;
    }

    /** All columns there are, in the paper's order. */
    public static List<String> columns() {
        return VisitColumns.keys();
    }

    @Override
    public RegisterDocument document(List<String> columns, RegisterFilter filter, Words words) {
        boolean english = Locale.ENGLISH.getLanguage().equals(words.locale().getLanguage());
        return new RegisterDocument(
                words.of("visitor.paper.title"),
                words.of("visitor.paper.second"),
                List.of(settings.get(english ? VenueSettings.NAME_EN : VenueSettings.NAME_ZH), period(filter, words)),
                Stream.concat(
                                VisitColumns.chosen(columns).stream().map(key -> VisitColumns.head(key, words)),
                                Stream.of(VisitColumns.correctionsHead(words)))
                        .toList(),
                List.of(words.of("visitor.paper.masked")),
                List.of(words.of("visitor.paper.agent"), words.of("visitor.paper.leader")),
                venue.zone(),
                words);
    }

    private static String period(RegisterFilter filter, Words words) {
        if (filter == null || (filter.from() == null && filter.to() == null)) {
            return words.of("visitor.paper.all-days");
        }
        return words.of(
                "visitor.paper.days",
                filter.from() == null ? "…" : filter.from().toString(),
                filter.to() == null ? "…" : filter.to().toString());
    }

    @Override
    public long count(RegisterFilter filter, Caller caller) {
        return counted.of(filter);
    }

    @Override
    public RegisterRows rows(List<String> columns, RegisterFilter filter, Words words, Caller caller) {
        List<String> chosen = VisitColumns.chosen(columns);
        RegisterSql sql = RegisterSql.of(filter, null);
        String select = "select " + VisitLines.COLUMNS + VisitLines.FROM + sql.where() + sql.order();
        Sql.Row<VisitLine> lines = VisitLines.readBy(caller);
        return sink -> cursor.each(select, sql.values(), row -> {
            VisitLine visit = lines.read(row);
            sink.row(Stream.concat(
                            chosen.stream().map(key -> VisitColumns.cell(key, visit, words)),
                            Stream.of(corrections(visit, words)))
                    .toList());
        });
    }

    private String corrections(VisitLine visit, Words words) {
        return visit.amendments() == 0
                ? ""
                : VisitColumns.corrections(amendments.masked(visit.id(), visit.visitorId()), words, venue.zone());
    }

    /** Of what was typed the audit keeps a keyed fingerprint: whether it was a given name can be checked, not which it was. */
    @Override
    public Map<String, Object> audited(RegisterFilter filter) {
        Map<String, Object> kept = new TreeMap<>();
        kept.put("from", String.valueOf(filter.from()));
        kept.put("to", String.valueOf(filter.to()));
        kept.put("states", filter.states().stream().map(Enum::name).sorted().toList());
        kept.put("typed", fingerprint(filter.typed()));
        return kept;
    }

    private String fingerprint(String typed) {
        String key = SearchKeys.normalise(typed);
        return key.isEmpty() ? "" : HexFormat.of().formatHex(vault.fingerprint("register-filter", key));
    }
}
