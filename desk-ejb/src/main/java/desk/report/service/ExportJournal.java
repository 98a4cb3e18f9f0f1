package desk.report.service;

import desk.report.service.ExportState.Phase;
import desk.shared.service.Entry;
import desk.shared.service.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;

/**
 * The audit of exports (D10): that one was begun, by whom and with which filter, is committed before the first row is
 * read; how it ended and how many rows it holds, before the file can be fetched.
 */
@ApplicationScoped
public class ExportJournal {

    @Inject
    Journal journal;

    @Transactional(TxType.REQUIRES_NEW)
    public void started(Export export) {
        journal.record(Entry.audit("EXPORT_STARTED", "export", export.id()).with(details(export)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void ended(Export export, Phase how) {
        Map<String, Object> details = details(export);
        details.put("outcome", how.name());
        details.put("rows", export.rows());
        journal.record(Entry.audit("EXPORT_ENDED", "export", export.id()).with(details));
    }

    private static Map<String, Object> details(Export export) {
        Map<String, Object> details = new HashMap<>();
        details.put("register", export.order().register());
        details.put("format", export.order().format().name());
        details.put("columns", export.order().columns());
        details.put("filter", export.auditedFilter());
        return details;
    }
}
