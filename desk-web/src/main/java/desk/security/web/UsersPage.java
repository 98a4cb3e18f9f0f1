package desk.security.web;

import desk.security.domain.Role;
import desk.security.service.AccountRow;
import desk.security.service.UserAdministration;
import desk.shared.service.CurrentCaller;
import desk.shared.web.Asked;
import desk.shared.web.DeskLazyModel;
import desk.shared.web.Toasts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The users: found by text, role and state, in windows. */
@Named
@ViewScoped
public class UsersPage implements Serializable {

    @Inject
    transient UserAdministration users;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Asked asked;

    @Inject
    transient Toasts toasts;

    private transient DeskLazyModel<AccountRow> rows;
    private String text;
    private String role;
    private String state;

    public void unlock() {
        users.unlock(asked.keyId());
        toasts.good("admin.users.unlocked");
    }

    public DeskLazyModel<AccountRow> getRows() {
        if (rows == null) {
            rows = new DeskLazyModel<>(users::list, AccountRow::id, this::filters);
        }
        return rows;
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new HashMap<>();
        filters.put("text", text);
        filters.put("role", role);
        filters.put("state", state);
        return filters;
    }

    /** Whether the reader may change accounts; others only unlock agents. */
    public boolean isManaging() {
        return caller.get().may(desk.security.domain.SecurityPermissions.ACCOUNT_MANAGE);
    }

    public boolean mayUnlock(AccountRow row) {
        return "LOCKED".equals(row.state()) && (isManaging() || row.roles().equals(List.of(Role.AGENT.name())));
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<String> getStates() {
        return List.of("ACTIVE", "LOCKED", "DISABLED");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
