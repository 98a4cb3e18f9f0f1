package desk.run.bench.probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Collections;

/**
 * Weighs the caller's session: for each attribute its name and its size when serialised, a line each. Put into the bench's own
 * copy of the application, never into the one that is shipped; one class, as one file is copied, that needs nothing but servlets.
 */
@WebServlet("/health/held-views")
public class HeldViews extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        response.setContentType("text/plain");
        if (session == null) {
            return;
        }
        for (String name : Collections.list(session.getAttributeNames())) {
            response.getWriter().println(weight(session.getAttribute(name)) + " " + name);
        }
    }

    /** Bytes, or the reason why it cannot be weighed. */
    private static String weight(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException | RuntimeException refused) {
            return "-1 (" + refused + ")";
        }
        return Long.toString(bytes.size());
    }
}
