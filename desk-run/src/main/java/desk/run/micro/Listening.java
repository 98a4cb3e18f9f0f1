package desk.run.micro;

import desk.run.Exit;
import desk.run.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where people reach the pages.
 *
 * @param address what is listened on; 127.0.0.1 keeps everyone else out
 * @param port of the pages
 * @param healthPort plain HTTP on loopback, the same as {@code port} unless HTTPS is served
 * @param certificate with one the pages are HTTPS
 * @param behindProxy whether a proxy's X-Forwarded headers are believed
 */
public record Listening(
        String address, int port, int healthPort, Optional<Certificate> certificate, boolean behindProxy) {

    public static Listening loopback(int port) {
        return new Listening("127.0.0.1", port, port, Optional.empty(), false);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Refusal(Exit.UNKNOWN_WORD, "--bind: this machine knows no address \"" + address + "\"", e);
        }
    }

    /** Refuses before anything is started. */
    public void checkFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Refusal(
                    Exit.PORT_TAKEN,
                    "port " + port + " on " + address + " cannot be used (" + e.getMessage()
                            + "); choose another with --port",
                    e);
        }
    }

    /** The address for a browser on this machine, or by this machine's name when others may come. */
    public String url() {
        String host = isLoopback(address) || behindProxy ? "localhost" : publicHost();
        return (certificate.isPresent() ? "https://" : "http://") + host + ":" + port + "/desk/";
    }

    private String publicHost() {
        try {
            InetAddress bound = InetAddress.getByName(address);
            return bound.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
