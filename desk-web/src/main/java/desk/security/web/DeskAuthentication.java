package desk.security.web;

import desk.security.service.KnownAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Tells the server on every request who is signed in, so that the web socket and the server's own log know it too. It asks
 * nobody to sign in: that is the guard's work. The API does not use sessions.
 */
@ApplicationScoped
public class DeskAuthentication implements HttpAuthenticationMechanism {

    @Inject
    DeskSession sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (SecurityPages.isApi(SecurityPages.pathOf(request))) {
            return context.doNothing();
        }
        Optional<KnownAccount> account = sessions.account(request);
        return account.isEmpty()
                ? context.doNothing()
                : context.notifyContainerAboutLogin(
                        account.get().caller().username(),
                        account.get().caller().roles());
    }
}
