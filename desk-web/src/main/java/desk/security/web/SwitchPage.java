package desk.security.web;

import desk.security.service.PinSwitch;
import desk.security.service.PinSwitch.Colleague;
import desk.security.service.SignIn;
import desk.security.service.SignedIn;
import desk.shared.service.BusinessException;
import desk.shared.service.NotFound;
import desk.shared.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** A colleague takes over the desk: name and PIN, nothing else. Who leaves keeps the drafts. */
@Named
@RequestScoped
public class SwitchPage {

    @Inject
    PinSwitch pins;

    @Inject
    SignIn signIn;

    @Inject
    DeskSession sessions;

    @Inject
    Texts texts;

    private List<Colleague> colleagues;
    private UUID who;
    private String pin;
    private String refusal;

    public void takeOver() {
        var request = Pages.request();
        try {
            SignedIn signedIn = signIn.withPin(chosen(), pin, DeviceCookie.read(request), ClientAddress.of(request));
            sessions.begin(request, signedIn);
            Pages.goTo(null);
        } catch (BusinessException refused) {
            refusal = texts.of(refused.key(), refused.arguments().toArray());
        }
    }

    private UUID chosen() {
        if (who == null || pin == null || DeviceCookie.read(Pages.request()) == null) {
            throw new BusinessException("security.switch.incomplete", null);
        }
        return who;
    }

    /** Who may take over at this browser. */
    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            String device = DeviceCookie.read(Pages.request());
            colleagues = device == null ? List.of() : pins.colleagues(device);
        }
        return colleagues;
    }

    public String getRefusal() {
        return refusal;
    }

    /** The chosen colleague's id; the only one is chosen already. */
    public String getWho() {
        if (who == null && getColleagues().size() == 1) {
            return getColleagues().get(0).accountId().toString();
        }
        return who == null ? null : who.toString();
    }

    /** What is no identifier chooses nobody. */
    public void setWho(String id) {
        try {
            who = Ids.parse(id);
        } catch (NotFound none) {
            who = null;
        }
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = pin;
    }
}
