package desk.security.web;

import desk.security.service.SignIn;
import desk.shared.service.BusinessException;
import desk.shared.web.Asked;
import desk.shared.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The sign-in page: keeps no state on the server, so it never expires; what was refused is told beside the form. */
@Named
@RequestScoped
public class SignInPage {

    private static final List<String> SAMPLES = List.of("agent", "supervisor", "manager", "admin", "host", "kiosk");
    private static final String SAMPLE_PASSWORD = "desk-demo";

    @Inject
    Asked asked;

    @Inject
    SignIn signIn;

    @Inject
    DeskSession sessions;

    @Inject
    Texts texts;

    private String username;
    private String password;
    private String refusal;

    public void signIn() {
        signIn(username, password);
    }

    /** With an account of the sample data; the database of a real desk has none. */
    public void signInAs() {
        String sample = asked.key();
        if (getSamples().contains(sample)) {
            signIn(sample, SAMPLE_PASSWORD);
        }
    }

    private void signIn(String name, String secret) {
        if (name == null || secret == null) {
            refusal = texts.of("security.sign-in.incomplete");
            return;
        }
        try {
            var request = Pages.request();
            String device = DeviceCookie.readOrGive(request, Pages.response());
            sessions.begin(request, signIn.withPassword(name, secret, device, ClientAddress.of(request)));
            Pages.goTo(getTo());
        } catch (BusinessException refused) {
            refusal = texts.of(refused.key(), refused.arguments().toArray());
        }
    }

    /** Where to go afterwards, as the address or the form says; always a page of ours. */
    public String getTo() {
        return ReturnPath.safe(Pages.request().getParameter("to"));
    }

    public List<String> getSamples() {
        return SAMPLES;
    }

    public String getSamplePassword() {
        return SAMPLE_PASSWORD;
    }

    /** Why the last try was refused, in words; null when there was none. */
    public String getRefusal() {
        return refusal;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
