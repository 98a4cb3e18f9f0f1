package desk.security.web;

import desk.security.service.KnownAccount;
import desk.security.service.KnownAccounts;
import desk.security.service.SignedIn;
import desk.shared.service.Settings;
import desk.shared.service.VenueSettings;
import desk.shared.web.Look;
import desk.shared.web.Looks;
import desk.shared.web.SessionWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;

/**
 * The browser session of a signed-in account. It ends when the account is disabled, signs out everywhere or changes its
 * password, some hours after it began ({@link VenueSettings#SESSION_LIFE}) whatever is done in it, and when nobody has done
 * anything for the idle time: what pages fetch by themselves does not count, so the
 * server's own time-out is only a longer stop behind it.
 */
@ApplicationScoped
public class DeskSession implements SessionWatch {

    private static final String SIGNED_IN = "desk.signed-in";
    private static final String ACTIVE_AT = "desk.active-at";
    private static final String BEGAN_AT = "desk.began-at";
    private static final String FOUND = "desk.session.account";
    private static final int WRITE_EVERY_MILLIS = 5_000;
    private static final int GRACE_SECONDS = 300;

    @Inject
    KnownAccounts accounts;

    @Inject
    Settings settings;

    @Inject
    Looks looks;

    @Inject
    Clock clock;

    /** Who is signed in; looked up once a request, and the session ended when it no longer counts. */
    @SuppressWarnings("unchecked")
    public Optional<KnownAccount> account(HttpServletRequest request) {
        Object found = request.getAttribute(FOUND);
        if (found == null) {
            found = find(request);
            request.setAttribute(FOUND, found);
        }
        return (Optional<KnownAccount>) found;
    }

    private Optional<KnownAccount> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SIGNED_IN) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        Optional<KnownAccount> account = known(signedIn);
        if (account.isEmpty() || remainingSeconds(session) <= 0) {
            session.invalidate();
            return Optional.empty();
        }
        return account;
    }

    private Optional<KnownAccount> known(SignedIn signedIn) {
        return accounts.find(signedIn.accountId())
                .filter(KnownAccount::active)
                .filter(known -> known.sessionEpoch() == signedIn.sessionEpoch());
    }

    @Override
    public boolean isAlive(HttpSession session) {
        SignedIn signedIn;
        try {
            signedIn = (SignedIn) session.getAttribute(SIGNED_IN);
            if (signedIn == null || remainingSeconds(session) <= 0) {
                return false;
            }
        } catch (IllegalStateException ended) {
            return false;
        }
        return known(signedIn).isPresent();
    }

    /** A new session with a new id for whoever just signed in; nothing of the one before is taken along. */
    public void begin(HttpServletRequest request, SignedIn signedIn) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) idleSeconds() + GRACE_SECONDS);
        session.setAttribute(BEGAN_AT, clock.millis());
        session.setAttribute(ACTIVE_AT, clock.millis());
        session.setAttribute(SIGNED_IN, signedIn);
        request.removeAttribute(FOUND);
        account(request).ifPresent(this::showAsChosen);
    }

    private void showAsChosen(KnownAccount account) {
        if (account.language() != null && account.theme() != null) {
            looks.use(new Look(account.language(), account.theme()));
        }
    }

    /** The session goes on, under a new id, although every other of the account has ended. */
    public void goOn(HttpServletRequest request, SignedIn signedIn) {
        accounts.forget();
        request.changeSessionId();
        request.getSession().setAttribute(SIGNED_IN, signedIn);
        request.removeAttribute(FOUND);
    }

    /** Ends a session that only came with drawing a page: strangers who sign in to nothing leave nothing behind. */
    void forgetPassing(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SIGNED_IN) == null && !SetupLink.isInHand(request)) {
            session.invalidate();
        }
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(FOUND, Optional.empty());
    }

    /** Somebody did something: the idle time begins anew. Written every few seconds only. */
    public void touch(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(ACTIVE_AT) instanceof Long active
                && clock.millis() - active > WRITE_EVERY_MILLIS) {
            session.setAttribute(ACTIVE_AT, clock.millis());
        }
    }

    /** Seconds until the session ends by itself. */
    public long remainingSeconds(HttpSession session) {
        return Math.min(
                left(session.getAttribute(ACTIVE_AT), idleSeconds()),
                left(
                        session.getAttribute(BEGAN_AT),
                        settings.get(VenueSettings.SESSION_LIFE).toSeconds()));
    }

    private long left(Object since, long seconds) {
        return since instanceof Long at ? seconds - (clock.millis() - at) / 1000 : 0;
    }

    private long idleSeconds() {
        return settings.get(VenueSettings.IDLE).toSeconds();
    }
}
