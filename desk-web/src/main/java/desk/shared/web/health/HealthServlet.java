package desk.shared.web.health;

import static desk.shared.web.JsonSource.JSON;

import desk.shared.service.Foundation;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /health/live}: the program runs. {@code /health/ready}: and its database answers. {@code /health}: the same with the
 * versions of schema and program. 200 or 503; no secrets, so anybody may ask.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    @Inject
    transient DatabaseProbe database;

    @Inject
    transient Foundation foundation;

    @Inject
    transient ProgramVersion program;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObjectBuilder health = JSON.createObjectBuilder();
        boolean up = true;
        if (!request.getServletPath().endsWith("/live")) {
            up = database.answers();
            health.add("database", word(up));
        }
        if (request.getServletPath().equals("/health")) {
            health.add("schemaVersion", foundation.schemaVersion()).add("version", program.number());
        }
        byte[] json = JSON.createObjectBuilder()
                .add("status", word(up))
                .addAll(health)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
