package desk.security.web;

import desk.security.service.OwnAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changing one's own password: the session goes on under a new id, every other of the account ends. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    OwnAccount own;

    @Inject
    DeskSession sessions;

    private final NewPassword password = new NewPassword();
    private String current;

    public void change() {
        String agreed = password.agreed();
        boolean required = isRequired();
        sessions.goOn(Pages.request(), own.changePassword(current, agreed));
        Pages.goTo(required ? null : "/security/account.xhtml");
    }

    /** The password was given by an administrator: nothing else is open until it is changed. */
    public boolean isRequired() {
        return sessions.account(Pages.request())
                .map(account -> account.mustChangePassword())
                .orElse(false);
    }

    public NewPassword getPassword() {
        return password;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
