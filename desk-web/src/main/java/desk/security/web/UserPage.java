package desk.security.web;

import desk.directory.service.Directory;
import desk.directory.service.Directory.Listed;
import desk.security.domain.Role;
import desk.security.service.AccountDetail;
import desk.security.service.UserAdministration;
import desk.security.service.UserAdministration.OneTimePassword;
import desk.shared.web.Toasts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** One account: made or changed; its password is shown once and kept nowhere. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final int SUGGESTIONS = 8;

    @Inject
    transient UserAdministration users;

    @Inject
    transient Directory directory;

    @Inject
    transient Toasts toasts;

    private UUID id;
    private UserForm form = new UserForm();
    private AccountDetail account;
    private long version;
    private String oneTimePassword;

    /** Called when the page opens. */
    public void open() {
        if (id != null) {
            account = users.detail(id);
            version = account.version();
            form = UserForm.of(account, person(account.personId()));
        }
    }

    private Listed person(UUID personId) {
        return personId == null
                ? null
                : directory.named(List.of(personId)).stream().findFirst().orElse(null);
    }

    public void save() {
        if (account == null) {
            handOver(users.create(form.getUsername(), form.change()));
        } else {
            users.change(id, version, form.change());
        }
        open();
        toasts.good("admin.user.saved");
    }

    public void resetPassword() {
        handOver(users.resetPassword(id));
        open();
    }

    private void handOver(OneTimePassword made) {
        id = made.accountId();
        oneTimePassword = made.password();
    }

    public void disable() {
        users.disable(id);
        open();
        toasts.good("admin.user.disabled");
    }

    public void enable() {
        users.enable(id);
        open();
        toasts.good("admin.user.enabled");
    }

    public void serveProgramsOnly() {
        users.serveProgramsOnly(id);
        oneTimePassword = null;
        open();
        toasts.good("admin.user.programs.done");
    }

    public void unlock() {
        users.unlock(id);
        open();
        toasts.good("admin.users.unlocked");
    }

    public void signOutEverywhere() {
        users.signOutEverywhere(id);
        open();
        toasts.good("admin.user.signed-out");
    }

    /** People of the directory for what was typed. */
    public List<Listed> people(String typed) {
        return directory.find(typed, SUGGESTIONS);
    }

    public void unlink() {
        form.link(null);
    }

    /** The person chosen from the suggestions. */
    public Listed getChosen() {
        return null;
    }

    public void setChosen(Listed person) {
        if (person != null) {
            form.link(person);
        }
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public UserForm getForm() {
        return form;
    }

    /** The stored account, or null while it is being made. */
    public AccountDetail getAccount() {
        return account;
    }

    /** The version of the account its reader saw. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long seen) {
        version = seen;
    }

    public String getOneTimePassword() {
        return oneTimePassword;
    }

    /** The account's id as the address has it; null for a new one. */
    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String text) {
        id = Ids.parse(text);
    }
}
