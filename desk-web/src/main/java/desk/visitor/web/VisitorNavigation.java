package desk.visitor.web;

import desk.shared.web.NavEntry;
import desk.visitor.api.VisitPermissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The ways into the visitor feature. */
@ApplicationScoped
public class VisitorNavigation {

    @Produces
    @Dependent
    NavEntry board() {
        return new NavEntry("visitor", "visitor", "visitor.nav.board", "/visitor/board", VisitPermissions.READ, 100);
    }

    @Produces
    @Dependent
    NavEntry register() {
        return new NavEntry("visitor", "list", "visitor.nav.register", "/visitor/register", VisitPermissions.READ, 110);
    }

    @Produces
    @Dependent
    NavEntry badges() {
        return new NavEntry("visitor", "badge", "visitor.nav.badges", "/visitor/badges", VisitPermissions.BADGES, 120);
    }

    @Produces
    @Dependent
    NavEntry mine() {
        return new NavEntry("visitor", "visitor", "visitor.nav.mine", "/visitor/mine", VisitPermissions.OWN, 130);
    }
}
