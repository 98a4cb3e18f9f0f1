package desk.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * No request may fill the memory: a body longer than its place allows is answered 413, at once when its length is announced,
 * else when it has been read so far. Forms of pages and drafts may hold 256 KB, everything else 64 KB.
 */
public class BodyLimit extends HttpFilter {

    private static final int USUAL = 64 * 1024;
    private static final int DRAFT = 256 * 1024;
    private static final int PAGE = 256 * 1024;
    private static final int DRAINED = 4 * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int most = most(request.getServletPath());
        if (request.getContentLengthLong() > most) {
            refuse(request, response, most);
            return;
        }
        if (isApi(request)) { // its reader counts what comes without an announced length, and answers as the API does
            chain.doFilter(request, response);
            return;
        }
        Counted counted = new Counted(request, most);
        try {
            chain.doFilter(counted, response);
        } catch (TooLong stopped) {
            // answered below
        }
        if (counted.isTooLong() && !response.isCommitted()) {
            response.reset();
            refuse(request, response, most);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    private static int most(String path) {
        return path.endsWith(".xhtml") ? PAGE : path.equals("/drafts") ? DRAFT : USUAL;
    }

    /** Takes in a little more: a sender that is still sending hears the answer only afterwards. */
    private static void drain(HttpServletRequest request) {
        byte[] away = new byte[8192];
        long left = DRAINED;
        try {
            int some = 0;
            while (left > 0 && some >= 0) {
                some = request.getInputStream().read(away);
                left -= some;
            }
        } catch (IOException gone) {
            // Nobody is there to hear the answer.
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int most) throws IOException {
        drain(request);
        if (isApi(request)) {
            Problem.of(413, "api.too-large", most).send(request, response);
        } else if (request.getServletPath().endsWith(".xhtml")) { // a person sees it
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** The body went on beyond what its place allows. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The request, its body counted while it is read. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;
        private CountedStream stream;
        private BufferedReader reader;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        boolean isTooLong() {
            return stream != null && stream.read > most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream(), most);
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            if (reader == null) {
                String named = getCharacterEncoding();
                Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
                reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
            }
            return reader;
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        CountedStream(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            return one < 0 ? one : count(1, one);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = body.read(bytes, from, length);
            return some < 0 ? some : count(some, some);
        }

        private int count(int more, int result) throws TooLong {
            read += more;
            if (read > most) {
                throw new TooLong();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
