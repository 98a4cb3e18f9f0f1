package desk.shared.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Whether a page stands on this host: same scheme and same authority as the browser asked for. */
final class OwnOrigin {

    private static final Set<String> ENCRYPTED = Set.of("https", "wss");

    private OwnOrigin() {}

    /** @param scheme {@code http} or {@code https}, see {@link #scheme} */
    static boolean is(String origin, String scheme, String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI page = URI.create(origin);
            return scheme.equalsIgnoreCase(page.getScheme()) && host.equalsIgnoreCase(page.getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * How the browser asked.
     *
     * @param forwarded X-Forwarded-Proto; it counts behind a proxy only, and may name a web socket's scheme
     * @param secure whether the request reached the server, or what stands for it, encrypted
     */
    static String scheme(String forwarded, boolean secure) {
        boolean encrypted = forwarded != null && Boolean.getBoolean("desk.behind.proxy")
                ? ENCRYPTED.contains(forwarded.strip().toLowerCase(Locale.ROOT))
                : secure;
        return encrypted ? "https" : "http";
    }
}
