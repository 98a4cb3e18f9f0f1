package desk.security.web;

import desk.security.service.JobAdministration;
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
    Toasts toasts;

    private List<JobAdministration.Row> rows;

    public void runNow(String name) {
        jobs.runNow(name);
        rows = null;
        toasts.good("admin.jobs.requested");
    }

    public void enable(String name, boolean enabled) {
        jobs.enable(name, enabled);
        rows = null;
        toasts.good(enabled ? "admin.jobs.enabled.done" : "admin.jobs.disabled.done");
    }

    public List<JobAdministration.Row> getRows() {
        if (rows == null) {
            rows = jobs.list();
        }
        return rows;
    }
}
