package desk.shared.web;

import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Denied;
import desk.shared.service.Drafts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person is typing, from and to their own browser: {@code POST}, {@code GET} and {@code DELETE} of
 * {@code /drafts/{form}?record={id}} with a JSON object. Answers 204 where there is nothing, 401 after sign-out,
 * 403 for machines, 413 when too long.
 */
@WebServlet("/drafts/*")
public class DraftServlet extends HttpServlet {

    static final String HEADER = "X-Desk-Draft";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");

    @Inject
    transient Drafts drafts;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!caller.get().isSomebody()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader(HEADER) == null
                || !NAME.matcher(form(request)).matches()
                || !hasRecord(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            try {
                answer(request, response);
            } catch (Denied noAccountOfTheirOwn) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> load(request, response);
            case "POST" -> save(request, response);
            case "DELETE" -> {
                drafts.discard(form(request), record(request));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void load(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> draft = drafts.load(form(request), record(request));
        if (draft.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(draft.get());
    }

    private void save(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        try {
            drafts.save(form(request), record(request), read(request.getReader()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (BusinessException tooLong) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** At most one character more than a draft may hold: enough for the refusal, not for an attack. */
    private static String read(Reader body) throws IOException {
        char[] most = new char[Drafts.MOST_CHARACTERS + 1];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < most.length) {
            length += read;
            read = body.read(most, length, most.length - length);
        }
        return new String(most, 0, length);
    }

    private static String form(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static boolean hasRecord(HttpServletRequest request) {
        return NAME.matcher(record(request)).matches();
    }

    private static String record(HttpServletRequest request) {
        String record = request.getParameter("record");
        return record == null ? "new" : record;
    }
}
