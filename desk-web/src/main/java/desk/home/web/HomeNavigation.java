package desk.home.web;

import desk.shared.web.NavEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The way home. */
@ApplicationScoped
public class HomeNavigation {

    @Produces
    @Dependent
    NavEntry today() {
        return new NavEntry("home", "today", "home.nav.today", "/index", null, 0);
    }
}
