package desk.security.web;

import desk.security.service.FirstAdministrator;
import desk.security.service.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;

/** The first set-up: makes the first ADMIN, who is signed in at once. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    FirstAdministrator first;

    @Inject
    SignIn signIn;

    @Inject
    DeskSession sessions;

    private final NewPassword password = new NewPassword();
    private String username;
    private String displayName;
    private Boolean open;

    public void create() {
        String agreed = password.agreed();
        first.create(token(), username, displayName, agreed);
        var request = Pages.request();
        sessions.begin(request, signIn.withPassword(username, agreed, null, ClientAddress.of(request)));
        Pages.goTo(null);
    }

    /** Whether the link in hand still opens the set-up; asked once a request. */
    public boolean isOpen() {
        if (open == null) {
            open = first.isOpen(token());
        }
        return open;
    }

    private static String token() {
        HttpSession session = Pages.request().getSession(false);
        return session == null ? null : (String) session.getAttribute(SetupLink.TOKEN);
    }

    public NewPassword getPassword() {
        return password;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }
}
