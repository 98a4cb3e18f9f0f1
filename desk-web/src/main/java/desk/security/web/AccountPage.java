package desk.security.web;

import desk.security.service.OwnAccount;
import desk.shared.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One's own account: PIN, password, every session. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    OwnAccount own;

    @Inject
    DeskSession sessions;

    @Inject
    Toasts toasts;

    private final NewPassword pin = new NewPassword();
    private String current;
    private OwnAccount.Profile profile;

    public void setPinNow() {
        if (pin.getTyped() != null && !pin.getTyped().equals(pin.getRepeated())) {
            throw new desk.shared.service.BusinessException("security.pin.repeat", "repeated");
        }
        own.setPin(current, pin.getTyped());
        profile = null;
        toasts.good("security.account.pin.done");
    }

    public void removePin() {
        own.removePin();
        profile = null;
        toasts.good("security.account.pin.removed");
    }

    public void signOutEverywhere() {
        sessions.goOn(Pages.request(), own.signOutEverywhere());
        toasts.good("security.account.everywhere.done");
    }

    public OwnAccount.Profile getProfile() {
        if (profile == null) {
            profile = own.profile();
        }
        return profile;
    }

    public NewPassword getPin() {
        return pin;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
