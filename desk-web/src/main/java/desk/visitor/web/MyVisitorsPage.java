package desk.visitor.web;

import desk.visitor.service.HostVisits;
import desk.visitor.service.HostVisits.HostVisit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Today's visitors of the host who looks; nothing can be changed here. */
@Named
@RequestScoped
public class MyVisitorsPage {

    @Inject
    HostVisits own;

    private List<HostVisit> visits;

    public List<HostVisit> getVisits() {
        if (visits == null) {
            visits = own.today();
        }
        return visits;
    }
}
