package desk.security.web;

import desk.security.service.JobAdministration;
import desk.shared.web.Asked;
import desk.shared.web.Drawn;
import desk.shared.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The house's own work and how it went. */
@Named
@RequestScoped
public class JobsPage {

    @Inject
    JobAdministration jobs;

    @Inject
    Asked asked;

    @Inject
    Toasts toasts;

    private final Drawn<List<JobAdministration.Row>> rows = new Drawn<>(List.of(), () -> jobs.list());

    public void runNow() {
        jobs.runNow(asked.key());
        toasts.good("admin.jobs.requested");
    }

    public void enable() {
        jobs.enable(asked.key(), true);
        toasts.good("admin.jobs.enabled.done");
    }

    public void disable() {
        jobs.enable(asked.key(), false);
        toasts.good("admin.jobs.disabled.done");
    }

    public List<JobAdministration.Row> getRows() {
        return rows.get();
    }
}
