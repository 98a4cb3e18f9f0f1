package desk.report.web;

import desk.report.api.ExportWanted;
import desk.report.service.ExportOrder;
import desk.report.service.ExportState;
import desk.report.service.Exports;
import desk.report.service.RegisterFormat;
import desk.shared.service.NotFound;
import desk.shared.web.Looks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The panel every register page includes: shows how far the person's export is, lets it be fetched or ended. */
@Named
@RequestScoped
public class ExportPanel {

    @Inject
    Exports exports;

    @Inject
    Looks looks;

    /** Orders what the page that includes the panel wants. */
    void order(@Observes ExportWanted wanted) {
        exports.start(new ExportOrder(
                wanted.register(),
                RegisterFormat.valueOf(wanted.format()),
                wanted.columns(),
                wanted.filter(),
                new BundleWords(looks.getLocale())));
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
