package desk.directory.web;

import desk.directory.api.DirectoryPermissions;
import desk.shared.web.NavEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The way into the directory. */
@ApplicationScoped
public class DirectoryNavigation {

    @Produces
    @Dependent
    NavEntry list() {
        return new NavEntry(
                "directory", "building", "directory.title", "/directory/list", DirectoryPermissions.READ, 800);
    }
}
