package desk.security.web;

import desk.security.domain.Role;
import desk.security.service.RoleAdministration;
import desk.security.service.RoleAdministration.Line;
import desk.shared.web.Asked;
import desk.shared.web.Toasts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/** What the roles allow, as a table; one role at a time is changed. */
@Named
@ViewScoped
public class RolesPage implements Serializable {

    @Inject
    transient RoleAdministration administration;

    @Inject
    transient Asked asked;

    @Inject
    transient Toasts toasts;

    private transient List<Line> matrix;
    private Role role;
    private List<String> allowed = List.of();
    private List<String> seen = List.of();

    /** Takes up the role whose button was pressed. */
    public void choose() {
        matrix = null;
        Role chosen = Role.valueOf(asked.key());
        role = chosen;
        allowed = getMatrix().stream()
                .filter(line -> line.roles().contains(chosen.name()))
                .map(Line::permission)
                .toList();
        seen = allowed;
    }

    public void save() {
        administration.allow(role, new HashSet<>(seen), new HashSet<>(allowed));
        matrix = null;
        role = null;
        toasts.good("admin.roles.saved");
    }

    public void cancel() {
        matrix = null;
        role = null;
    }

    public List<Line> getMatrix() {
        if (matrix == null) {
            matrix = administration.matrix();
        }
        return matrix;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** The role being changed; null when none is. */
    public Role getRole() {
        return role;
    }

    public List<String> getAllowed() {
        return allowed;
    }

    public void setAllowed(List<String> allowed) {
        this.allowed = allowed;
    }
}
