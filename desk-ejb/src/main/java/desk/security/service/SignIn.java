package desk.security.service;

import desk.shared.service.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Signing in, whole: the try is let in, the secret compared, the outcome written. Refusals never tell whether the name, the
 * password or the account's state was wrong.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    SignInAttempts attempts;

    @Inject
    PinSwitch pins;

    @Inject
    Passwords passwords;

    @Inject
    KnownAccounts known;

    /**
     * With username and password.
     *
     * @param device the browser's cookie: from now on a PIN is enough there for some hours; null where there is none
     * @throws BusinessException {@code security.sign-in.refused}, {@code .wait} (seconds), {@code .locked} or {@code .busy}
     */
    public SignedIn withPassword(String username, String password, String device, String address) {
        SignInAttempt attempt = attempts.begin(username, device, address);
        if (!matches(password, attempt)) {
            attempts.failed(attempt, address);
            throw new BusinessException("security.sign-in.refused", null);
        }
        known.forget();
        SignedIn signedIn = attempts.succeeded(attempt, "password", address);
        if (device != null) {
            pins.remember(device, signedIn);
        }
        return signedIn;
    }

    /**
     * Takes over a shared desk with a PIN, where the account signed in with its password within the last hours.
     *
     * @throws BusinessException {@code security.pin.refused}, or what {@link #withPassword} throws
     */
    public SignedIn withPin(UUID accountId, String pin, String device, String address) {
        SignInAttempt attempt = pins.begin(accountId, device, address);
        if (!matches(pin, attempt)) {
            pins.wrong(accountId, device);
            attempts.failed(attempt, address);
            throw new BusinessException("security.pin.refused", "pin");
        }
        pins.right(accountId, device);
        known.forget();
        return attempts.succeeded(attempt, "pin", address);
    }

    private boolean matches(String secret, SignInAttempt attempt) {
        try {
            return passwords.matches(secret, attempt.hash());
        } catch (BusinessException busy) {
            attempts.takeBack(attempt);
            throw busy;
        }
    }
}
