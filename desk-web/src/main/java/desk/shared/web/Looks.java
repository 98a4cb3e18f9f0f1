package desk.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The look of this request: what the signed-in person chose, else what this browser had last, else what the browser asks
 * for. Sign-in calls {@link #use} with the account's own look. Never starts a session by itself.
 */
@Named
@RequestScoped
public class Looks {

    static final String COOKIE = "desk-look";
    private static final String ATTRIBUTE = "desk.look";

    @Inject
    HttpServletRequest request;

    private Look look;

    public Look look() {
        if (look == null) {
            look = find();
        }
        return look;
    }

    /** Takes a look for the session that there is (or none) and for the rest of this request. */
    public void use(Look chosen) {
        look = chosen;
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ATTRIBUTE, chosen);
        }
    }

    public Locale getLocale() {
        return look().locale();
    }

    public String getLanguage() {
        return look().language();
    }

    public String getTheme() {
        return look().theme();
    }

    /** For whom the dark style sheet counts. */
    public String getDarkMedia() {
        return switch (getTheme()) {
            case "dark" -> "all";
            case "light" -> "not all";
            default -> "(prefers-color-scheme: dark)";
        };
    }

    private Look find() {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof Look kept) {
            return kept;
        }
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(c -> COOKIE.equals(c.getName()))
                .map(c -> Look.parse(c.getValue()))
                .findFirst()
                .orElseGet(this::asked);
    }

    private Look asked() {
        Locale wanted = Wording.language(request.getHeader("Accept-Language"));
        return new Look(wanted.equals(Locale.ENGLISH) ? "en" : "zh-CN", "auto");
    }
}
