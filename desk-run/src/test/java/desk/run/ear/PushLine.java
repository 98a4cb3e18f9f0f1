package desk.run.ear;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The line an open page listens on, with the session of the client it is opened with. */
final class PushLine implements AutoCloseable, WebSocket.Listener {
    private static final int PATIENCE_SECONDS = 60;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket line;

    static PushLine open(HttpClient http, URI desk) {
        PushLine push = new PushLine();
        push.line = http.newWebSocketBuilder()
                .header("Origin", "http://" + desk.getAuthority())
                .buildAsync(URI.create("ws://" + desk.getAuthority() + desk.getPath() + "push"), push)
                .join();
        return push;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add("closed " + code + " " + reason);
        return null;
    }

    /** The next message that names topics; fails when the line closes or nothing comes. */
    String topics() throws InterruptedException {
        String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (next != null && next.contains("\"beat\"")) {
            next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (next == null) {
            throw new AssertionError("nothing was pushed");
        }
        return next;
    }

    @Override
    public void close() {
        line.abort();
    }
}
