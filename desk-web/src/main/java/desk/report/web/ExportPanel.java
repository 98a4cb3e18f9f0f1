package desk.report.web;

import desk.report.service.ExportOrder;
import desk.report.service.ExportState;
import desk.report.service.Exports;
import desk.report.service.RegisterFormat;
import desk.shared.service.NotFound;
import desk.shared.web.Looks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The panel every register page includes: shows how far the person's export is, lets it be fetched or ended. */
@Named
@RequestScoped
public class ExportPanel {

    @Inject
    Exports exports;

    @Inject
    Looks looks;

    /** Orders an export for the page that includes the panel. */
    public void order(String register, RegisterFormat format, List<String> columns, Object filter) {
        exports.start(new ExportOrder(register, format, columns, filter, new BundleWords(looks.getLocale())));
    }

    /** The person's export, or null. */
    public ExportState getState() {
        return exports.mine().orElse(null);
    }

    /** Whether the page shall ask again in a moment. */
    public boolean isRunning() {
        ExportState state = getState();
        return state != null && !state.phase().isOver();
    }

    public void cancel(UUID id) {
        try {
            exports.cancel(id);
        } catch (NotFound gone) {
            // It ended by itself meanwhile: what was wanted is so.
            return;
        }
    }
}
