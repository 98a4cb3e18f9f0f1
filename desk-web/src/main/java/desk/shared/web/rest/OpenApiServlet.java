package desk.shared.web.rest;

import desk.shared.web.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Serves the OpenAPI document to whoever asks: it says nothing that the product's own pages do not say. */
@WebServlet("/api/openapi.json")
public class OpenApiServlet extends HttpServlet {

    @Inject
    transient OpenApi document;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Wording.language(request.getHeader("Accept-Language"));
        byte[] json = document.in(language).toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
