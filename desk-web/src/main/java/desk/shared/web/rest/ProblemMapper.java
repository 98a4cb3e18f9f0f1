package desk.shared.web.rest;

import desk.shared.web.Problem;
import desk.shared.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** The one way out for everything a resource throws. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Problems.answer(request, failure);
        Locale language = Wording.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.json(language));
        problem.allHeaders(language).forEach(header -> answer.header(header.getKey(), header.getValue()));
        return answer.build();
    }
}
