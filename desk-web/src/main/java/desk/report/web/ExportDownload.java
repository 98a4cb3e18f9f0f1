package desk.report.web;

import desk.report.service.ExportState;
import desk.report.service.ExportState.Phase;
import desk.report.service.Exports;
import desk.shared.service.Denied;
import desk.shared.service.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Hands a finished export to whoever ordered it, once (D10): {@code GET /exports/<id>}. Anybody else, an unfinished one
 * and one fetched already get 404. Asking for the headers alone does not use it up.
 */
@WebServlet("/exports/*")
public class ExportDownload extends HttpServlet {

    @Inject
    transient Exports exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean send) throws IOException {
        try {
            ExportState export = exports.state(id(request));
            if (export.phase() != Phase.READY) {
                throw new NotFound();
            }
            describe(export, response);
            if (send) {
                exports.send(export.id(), response.getOutputStream());
            }
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Denied e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static UUID id(HttpServletRequest request) {
        String path = request.getPathInfo();
        try {
            return UUID.fromString(path == null ? "" : path.substring(1));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static void describe(ExportState export, HttpServletResponse response) {
        String name =
                URLEncoder.encode(export.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(export.format().mediaType());
        response.setContentLengthLong(export.bytes());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"register" + export.format().extension() + "\"; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
