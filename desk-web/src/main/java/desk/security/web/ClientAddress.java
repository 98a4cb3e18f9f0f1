package desk.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request comes from. Behind a proxy ({@code desk.behind.proxy=true}) the proxy's own entry in X-Forwarded-For counts,
 * the last element of the last line: what stands before it anybody could have written. Anything but an address in digits is
 * not taken; then it is the proxy that counts.
 */
final class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        return isBehindProxy()
                ? forwarded(Collections.list(request.getHeaders(HEADER))).orElseGet(request::getRemoteAddr)
                : request.getRemoteAddr();
    }

    /** The address the proxy itself saw, out of the header's lines in their order. */
    static Optional<String> forwarded(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String line = lines.get(lines.size() - 1);
        return literal(line.substring(line.lastIndexOf(',') + 1).strip());
    }

    /** An address in digits, written as Java writes it; no name is ever looked up. */
    private static Optional<String> literal(String text) {
        boolean isV6 = text.indexOf(':') >= 0 && V6.matcher(text).matches();
        if (!isV6 && !V4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    InetAddress.getByName(isV6 ? "[" + text + "]" : text).getHostAddress());
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    static boolean isBehindProxy() {
        return Boolean.getBoolean("desk.behind.proxy");
    }
}
