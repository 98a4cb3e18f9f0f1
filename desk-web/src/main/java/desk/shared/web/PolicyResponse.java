package desk.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps the content-security policy one: two headers would intersect, so what a page adds (its nonce) is merged into ours. */
final class PolicyResponse extends HttpServletResponseWrapper {

    static final String HEADER = "Content-Security-Policy";
    static final String SCRIPTS = "script-src 'self'";
    private static final String BASE =
            "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
                    + "form-action 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; style-src 'self'; "
                    + "style-src-attr 'unsafe-inline'; ";

    PolicyResponse(HttpServletResponse response) {
        super(response);
    }

    static String policy(String scripts) {
        return BASE + scripts;
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, merged(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        if (HEADER.equalsIgnoreCase(name)) {
            super.setHeader(name, merged(name, value));
        } else {
            super.addHeader(name, value);
        }
    }

    /** The script part of the page's policy after our base; a policy without one is not ours to take. */
    private static String merged(String name, String value) {
        boolean scripts = HEADER.equalsIgnoreCase(name) && value.startsWith("script-src ");
        return scripts ? policy(value) : value;
    }
}
